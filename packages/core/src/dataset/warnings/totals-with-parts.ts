import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { isJoiner } from "../flow-kind.ts";
import { makeFault } from "../make-fault.ts";
import { spans } from "../spans.ts";

interface Amount {
  readonly year: number;
  readonly member: string;
  readonly count: number;
}

/** With fewer in all, a member equals the sum of the others too easily by chance. */
const LEAST_TOTAL = 50;

/**
 * Totals that stand among their parts: a need, locality or setting that in every year in which it occurs equals the
 * sum of all the others, of which there are at least two. Such a total doubled the new plans of a published needs
 * assessment (1,520 for 760).
 */
export function warnTotalsWithParts({ counts, transitions, population }: Dataset): Fault[] {
  const joiners = transitions.filter(isJoiner);
  const principal = population.filter((row) => row.kind === "estimate" && !row.variant);
  const dimensions = ["need", "locality", "setting"] as const;
  return [
    ...dimensions.flatMap((column) => {
      const amounts = counts.map((row) => ({ year: row.census_year, member: row[column], count: row.count }));
      return totalsAmong(amounts, "counts.csv", column, "plans");
    }),
    ...dimensions.flatMap((dimension) => {
      const column = `${dimension}_after` as const;
      const amounts = joiners.map((row) => ({ year: row.census_year, member: row[column], count: row.count }));
      return totalsAmong(amounts, "transitions.csv", column, "joiners");
    }),
    ...totalsAmong(
      principal.map((row) => ({ year: row.year, member: row.locality, count: row.population })),
      "population.csv",
      "locality",
      "people",
    ),
  ];
}

function totalsAmong(amounts: readonly Amount[], file: string, column: string, what: string): Fault[] {
  const sums = new Map<number, Map<string, number>>();
  for (const { year, member, count } of amounts) {
    if (count === 0) continue;
    const ofYear = sums.get(year) ?? new Map<string, number>();
    sums.set(year, ofYear.set(member, (ofYear.get(member) ?? 0) + count));
  }
  const members = new Set([...sums.values()].flatMap((ofYear) => [...ofYear.keys()]));
  return [...members].flatMap((member) => {
    const years = [...sums].filter(([, ofYear]) => ofYear.has(member));
    if (!years.every(([, ofYear]) => isSumOfOthers(member, ofYear))) return [];
    const details = { column, what, years: spans(years.map(([year]) => year)) };
    return [makeFault("total_with_parts", { file, column, value: member }, details)];
  });
}

function isSumOfOthers(member: string, sums: ReadonlyMap<string, number>): boolean {
  const total = [...sums.values()].reduce((sum, count) => sum + count, 0);
  return sums.size > 2 && total >= LEAST_TOTAL && 2 * (sums.get(member) ?? 0) === total;
}
