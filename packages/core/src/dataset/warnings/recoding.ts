import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";
import { sumBy } from "../sum-by.ts";

/** Points of the share of all plans by which one code must fall, and another rise, between two censuses. */
const LEAST_SHIFT = 5;
/** The rise and the fall may differ by this part of the larger of them. */
const MOST_UNEVEN = 0.25;

/**
 * Sudden recoding between settings or between needs: from one census to the next the share of one fell, and that of
 * another rose, by at least 5 points of all plans each, the two nearly making up for each other (within a quarter).
 */
export function warnRecoding({ counts }: Dataset): Fault[] {
  const years = [...new Set(counts.map((row) => row.census_year))].sort((a, b) => a - b);
  return (["setting", "need"] as const).flatMap((column) => {
    const shares = years.map((year) =>
      sharesOf(
        sumBy(
          counts.filter((row) => row.census_year === year),
          (row) => row[column],
        ),
      ),
    );
    return years.slice(1).flatMap((year, i) => {
      const shift = recodingBetween(shares[i], shares[i + 1]);
      if (shift === undefined) return [];
      const details = { earlier: years[i], year, ...shift };
      return [makeFault("recoded", { file: "counts.csv", column }, details)];
    });
  });
}

function sharesOf(sums: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...sums.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...sums].map(([code, count]) => [code, total === 0 ? 0 : (100 * count) / total]));
}

function recodingBetween(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  const changes = [...new Set([...before.keys(), ...after.keys()])]
    .map((code) => ({ code, change: (after.get(code) ?? 0) - (before.get(code) ?? 0) }))
    .sort((a, b) => a.change - b.change);
  const fall = changes.at(0);
  const rise = changes.at(-1);
  if (!fall || !rise || fall.change > -LEAST_SHIFT || rise.change < LEAST_SHIFT) return undefined;
  if (Math.abs(rise.change + fall.change) > MOST_UNEVEN * Math.max(rise.change, -fall.change)) return undefined;
  return { from: fall.code, fall: (-fall.change).toFixed(1), to: rise.code, rise: rise.change.toFixed(1) };
}
