import type { PeopleOfAge } from "@sufficiency/core";
import type { ImportLog } from "./import-faults.ts";
import { namedRows } from "./small-table.ts";

const COLUMNS = {
  code: {
    names: ["la_code", "area_code", "old_la_code", "code", "ladcode", "geography_code", "ons_code", "new_la_code"],
  },
  name: { names: ["la_name", "area_name", "area", "name", "laname", "geography", "ladname"] },
  year: { names: ["mid_year", "year"], wanted: true },
  age: { names: ["age"], wanted: true },
  sex: { names: ["sex"] },
  population: { names: ["population", "people", "count", "value"], wanted: true },
} as const;

const OLDEST = 25;

/** People by area, as a code or a name in small letters, of every area of a file. */
export interface PopulationFile {
  /** People of the first of these codes or names that the file has; none where it has none of them. */
  peopleOf(keys: readonly string[]): PeopleOfAge[];
}

/**
 * Reads a population by single year of age: columns year (of the mid-year), age, an area's code or name, population. Rows
 * by sex are added up, unless there are rows for persons too. Ages above 25, and bands, are left out.
 */
export async function readPopulation(file: string, until: number | undefined, log: ImportLog): Promise<PopulationFile> {
  const persons = new Map<string, Map<string, PeopleOfAge>>();
  const bySex = new Map<string, Map<string, PeopleOfAge>>();
  for await (const { number, cell } of namedRows(file, COLUMNS, log)) {
    const age = cell("age");
    if (!/^\d{1,3}$/.test(age) || Number(age) > OLDEST) continue;
    const [year, population] = [cell("year"), cell("population").replace(/\.0+$/, "")];
    if (!/^(19|20)\d{2}$/.test(year)) {
      log.add("wrong_number", { file, row: number, column: "year", value: year }, { wanted: "a year as 2023" });
    } else if (!/^\d{1,9}$/.test(population)) {
      const details = { wanted: "a whole number of people" };
      log.add("wrong_number", { file, row: number, column: "population", value: population }, details);
    } else if (until === undefined || Number(year) < until) {
      const into = /^(|persons?|all|total|both|b|p)$/i.test(cell("sex")) ? persons : bySex;
      const row = { year: Number(year), age: Number(age), population: Number(population) };
      for (const key of new Set([cell("code"), cell("name")])) if (key !== "") add(into, key.toLowerCase(), row);
    }
  }
  return {
    peopleOf(keys) {
      const key = keys.map((each) => each.toLowerCase()).find((each) => persons.has(each) || bySex.has(each));
      return key === undefined ? [] : [...((persons.get(key) ?? bySex.get(key))?.values() ?? [])];
    },
  };
}

function add(into: Map<string, Map<string, PeopleOfAge>>, area: string, row: PeopleOfAge): void {
  const people = into.get(area) ?? new Map<string, PeopleOfAge>();
  into.set(area, people);
  const key = `${row.year} ${row.age}`;
  const before = people.get(key)?.population ?? 0;
  people.set(key, { ...row, population: before + row.population });
}
