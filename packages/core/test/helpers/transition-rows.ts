/** Need, locality and setting of a child at one census. */
export type Side = readonly [need: string, locality: string, setting: string];

const NOWHERE: Side = ["", "", ""];

/** `count` plans that were `before` and are `after`, at an age of the later census. */
export function stayers(census_year: number, age: number, before: Side, after: Side, count: number) {
  return {
    census_year,
    age,
    need_before: before[0],
    need_after: after[0],
    locality_before: before[1],
    locality_after: after[1],
    setting_before: before[2],
    setting_after: after[2],
    count,
    basis: "observed",
  };
}

export function joiners(census_year: number, age: number, after: Side, count: number) {
  return stayers(census_year, age, NOWHERE, after, count);
}

export function leavers(census_year: number, age: number, before: Side, count: number) {
  return stayers(census_year, age, before, NOWHERE, count);
}

/** People of an age in the mid-year before each of the census years. */
export function people(censusYears: readonly number[], ages: readonly number[], locality: string, population: number) {
  return censusYears.flatMap((census) =>
    ages.map((age) => ({ year: census - 1, age, locality, population, kind: "estimate" })),
  );
}
