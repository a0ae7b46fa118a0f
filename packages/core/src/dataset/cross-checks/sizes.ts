import { LARGEST_COUNCIL } from "../../domain/largest-council.ts";
import type { Fault } from "../fault.ts";
import type { LoadedTable, LoadedTables } from "../loaded-table.ts";
import { makeFault } from "../make-fault.ts";

/** More would make more cells than a draw can hold; a council's wards and its kinds of setting are fewer. */
const MOST_LOCALITIES = 200;
const MOST_SETTINGS = 50;

/** Figures that add up to more than any council has, and lists too long: each would make a forecast run out of time or memory. */
export function checkSizes(tables: LoadedTables): Fault[] {
  const { counts, transitions, population, places, settings, localities } = tables;
  return [
    ...tooLong(settings, MOST_SETTINGS),
    ...tooLong(localities, MOST_LOCALITIES),
    ...tooMuch(counts, "plans", (row) => `plans of census ${row.census_year}`, "count"),
    ...tooMuch(transitions, "plans", (row) => `plans of census ${row.census_year}`, "count"),
    ...tooMuch(population, "people", (row) => `people of ${peopleOf(row)}`, "population"),
    ...tooMuch(places, "places", (row) => `places of ${row.academic_year}`, "places"),
  ];
}

function tooLong(table: LoadedTable<object> | undefined, most: number): Fault[] {
  if (table === undefined || table.rows.length <= most) return [];
  return [makeFault("too_many_codes", { file: table.file }, { found: table.rows.length, most })];
}

function peopleOf({ year, kind, variant }: { year: number; kind: string; variant?: string | undefined }): string {
  return `mid-year ${year} (${kind}${variant ? ` ${variant}` : ""})`;
}

/** Sums a column by what its figures are of, and tells each sum that is beyond the largest council's. */
function tooMuch<Column extends string, Row extends { readonly [C in Column]: number }>(
  table: LoadedTable<Row> | undefined,
  limit: "plans" | "people" | "places",
  whatOf: (row: Row) => string,
  column: Column,
): Fault[] {
  const sums = new Map<string, number>();
  for (const row of table?.rows ?? []) {
    const what = whatOf(row);
    sums.set(what, (sums.get(what) ?? 0) + row[column]);
  }
  const { most, known } = LARGEST_COUNCIL[limit];
  return [...sums]
    .filter(([, sum]) => sum > most)
    .map(([what, sum]) => {
      const details = { what, sum: sum.toLocaleString("en-GB"), known, most: most.toLocaleString("en-GB") };
      return makeFault("total_too_large", { file: table?.file ?? "", column }, details);
    });
}
