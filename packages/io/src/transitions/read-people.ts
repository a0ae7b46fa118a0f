import { MAX_AGE } from "@sufficiency/core";
import type { CsvFile } from "../dfe/csv-file.ts";
import type { ImportLog } from "../dfe/import-faults.ts";
import { INPUT_COLUMNS } from "./find-files.ts";
import { inputRows } from "./input-rows.ts";
import { LEAST_NCY } from "./read-transitions.ts";

/** People by January and age, of population.csv. */
export interface PeopleAtCensus {
  readonly censusYear: number;
  readonly age: number;
  readonly population: number;
}

export interface PeopleFile {
  readonly people: readonly PeopleAtCensus[];
  /** Academic years below age 0 or above 25, which were left out. */
  readonly outside: readonly number[];
}

/** Reads population.csv: people by calendar year and academic year. Fractions of a person, as projections have, are rounded. */
export async function readPeople(file: CsvFile, log: ImportLog): Promise<PeopleFile> {
  const people: PeopleAtCensus[] = [];
  const outside = new Set<number>();
  const seen = new Map<string, { row: number; text: string }>();
  for await (const row of inputRows(file, INPUT_COLUMNS["population.csv"], [], log)) {
    const censusYear = row.whole("calendar-year", 1991, 2101, "a calendar year");
    const ncy = row.whole("academic-year", -10, 99, "a National Curriculum Year (Reception is 0)");
    const text = row.cell("population");
    const isNumber = /^\d{1,9}(\.\d+)?$/.test(text);
    if (!isNumber) row.wrong(text === "" ? "blank" : "wrong_number", "population", { wanted: "a number of people" });
    if (censusYear === undefined || ncy === undefined || !isNumber) continue;
    const key = `${censusYear} ${ncy}`;
    const earlier = seen.get(key);
    if (earlier) row.wrong("two_figures", "population", { earlier: earlier.text, row: earlier.row });
    seen.set(key, { row: row.number, text });
    const age = ncy - LEAST_NCY;
    if (age < 0 || age > MAX_AGE) outside.add(ncy);
    else people.push({ censusYear, age, population: Math.round(Number(text)) });
  }
  return { people, outside: [...outside].sort((a, b) => a - b) };
}
