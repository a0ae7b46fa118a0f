/**
 * A dataset small enough to check by hand, valid and with nothing odd about it: 50 plans at census 2019, of which 3
 * leave; 6 join; so 53 at census 2020.
 */
export const SMALL_ROWS = {
  settings: [
    { code: "mainstream", label: "Mainstream school", class: "mainstream", capped: "no", unit_cost: 7000 },
    { code: "special", label: "State special school", class: "special", capped: "yes", unit_cost: 25000.5 },
  ],
  localities: [
    { code: "north", label: "North", point: "-1.13, 52.64" },
    { code: "south", label: "South", point: "-1.20, 52.50" },
  ],
  needs: [{ code: "LEARN", label: "Learning, not told which" }],
  counts: [
    count(2019, 9, "ASD", "north", "mainstream", 30),
    count(2019, 10, "SEMH", "south", "special", 20),
    count(2020, 5, "ASD", "south", "mainstream", 6),
    count(2020, 10, "ASD", "north", "mainstream", 25),
    count(2020, 10, "ASD", "north", "special", 3),
    count(2020, 11, "SEMH", "south", "special", 19),
  ],
  transitions: [
    transition(10, ["ASD", "north", "mainstream"], ["ASD", "north", "mainstream"], 25),
    transition(10, ["ASD", "north", "mainstream"], ["ASD", "north", "special"], 3),
    transition(10, ["ASD", "north", "mainstream"], ["", "", ""], 2),
    transition(11, ["SEMH", "south", "special"], ["SEMH", "south", "special"], 19),
    transition(11, ["SEMH", "south", "special"], ["", "", ""], 1),
    transition(5, ["", "", ""], ["ASD", "south", "mainstream"], 6),
  ],
  population: [2018, 2019, 2020].flatMap((year) =>
    [5, 9, 10, 11].flatMap((age) =>
      ["north", "south"].map((locality) => ({
        year,
        age,
        locality,
        population: 1000 + age,
        kind: year < 2020 ? "estimate" : "projection",
      })),
    ),
  ),
  places: [provision("2018/19", 40, 0), provision("2019/20", 45, 2)],
  unmet: [{ need: "ASD", age: 10, locality: "north", wanted: "special", held: "mainstream", count: 4 }],
  reference: [
    { area: "England", year: 2019, age_band: "all", plans: 353995, new_plans: 48900, population: 17000000 },
    { area: "England", year: 2020, age_band: "all", plans: 390109, new_plans: 53899, population: 17100000 },
  ],
  priors: [{ name: "growth_walk_sd", value: 0.125, date: "2020-01-16", source: "All councils, 2015 to 2020" }],
  margins: [2019, 2020].map((census_year) => ({ census_year, margin: "total", origin: "published" })),
};

function count(census_year: number, age: number, need: string, locality: string, setting: string, plans: number) {
  return { census_year, age, need, locality, setting, count: plans, basis: "observed" };
}

type Side = readonly [need: string, locality: string, setting: string];

function transition(age: number, before: Side, after: Side, plans: number) {
  return {
    census_year: 2020,
    age,
    need_before: before[0],
    need_after: after[0],
    locality_before: before[1],
    locality_after: after[1],
    setting_before: before[2],
    setting_after: after[2],
    count: plans,
    basis: "observed",
  };
}

function provision(academic_year: string, places: number, held_by_others: number) {
  return {
    provision: "oak",
    name: "Oak School",
    setting: "special",
    locality: "south",
    needs: "ASD;SEMH",
    ncy_from: -1,
    ncy_to: 14,
    academic_year,
    places,
    held_by_others,
  };
}
