import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";
import { sumBy } from "../sum-by.ts";
import type { TransitionRow } from "../tables.ts";

/**
 * Transitions whose before sides do not make the counts of the earlier census, or whose after sides do not make those
 * of the later one, by age, need, locality and setting. Of each such column the worst value is told.
 */
export function warnSides({ counts, transitions }: Dataset): Fault[] {
  const years = [...new Set(transitions.map((row) => row.census_year))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const ofYear = transitions.filter((row) => row.census_year === year);
    return (["before", "after"] as const).flatMap((side) => {
      const census = side === "before" ? year - 1 : year;
      const counted = counts.filter((row) => row.census_year === census);
      const rows = ofYear.filter((row) => row[`setting_${side}`] !== "");
      return (["age", "need", "locality", "setting"] as const).flatMap((column) => {
        const sums = sumBy(rows, (row) => sideValue(row, side, column));
        const worst = worstGap(
          sums,
          sumBy(counted, (row) => row[column]),
        );
        if (worst === undefined) return [];
        const details = { year, side, column, census, ...worst };
        return [makeFault("sides_and_counts", { file: "transitions.csv" }, details)];
      });
    });
  });
}

function sideValue(row: TransitionRow, side: "before" | "after", column: "age" | "need" | "locality" | "setting") {
  if (column === "age") return side === "before" ? row.age - 1 : row.age;
  return row[`${column}_${side}`];
}

function worstGap(found: ReadonlyMap<string | number, number>, counted: ReadonlyMap<string | number, number>) {
  const gaps = [...new Set([...found.keys(), ...counted.keys()])]
    .map((member) => ({ member, found: found.get(member) ?? 0, counted: counted.get(member) ?? 0 }))
    .filter((gap) => gap.found !== gap.counted)
    .sort((a, b) => Math.abs(b.found - b.counted) - Math.abs(a.found - a.counted));
  if (gaps.length === 0) return undefined;
  return { ...gaps[0], others: gaps.length > 1 ? `, and ${gaps.length - 1} more differ` : "" };
}
