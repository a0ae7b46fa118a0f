import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { groupBy } from "../group-by.ts";
import { makeFault } from "../make-fault.ts";
import type { ReferenceRow } from "../tables.ts";

const FIGURES = { plans: "plans", new_plans: "new plans", population: "people" } as const;

/** Years of the reference area whose age bands, all five given, do not make the figure of the band `all`. */
export function warnReferenceBands({ reference }: Dataset): Fault[] {
  const groups = groupBy(reference, (row) => `${row.area} ${row.year}`);
  return [...groups.values()].flatMap((rows) =>
    (Object.keys(FIGURES) as (keyof typeof FIGURES)[]).flatMap((figure) => compare(rows, figure)),
  );
}

function compare(rows: readonly ReferenceRow[], figure: keyof typeof FIGURES): Fault[] {
  const all = rows.find((row) => row.age_band === "all")?.[figure];
  const bands = rows.filter((row) => row.age_band !== "all").map((row) => row[figure]);
  if (all === undefined || bands.length < 5 || bands.includes(undefined)) return [];
  const sum = bands.reduce<number>((total, band) => total + (band ?? 0), 0);
  if (sum === all) return [];
  const twice = all === 2 * sum ? ", exactly twice as many" : sum === 2 * all ? ", exactly half as many" : "";
  const { area, year } = rows[0];
  const details = { area, year, sum, what: FIGURES[figure], all, twice };
  return [makeFault("bands_do_not_add_up", { file: "reference.csv", column: figure }, details)];
}
