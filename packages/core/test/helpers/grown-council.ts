import type { Dataset } from "../../src/dataset/dataset.ts";
import type { CountRow, TransitionRow } from "../../src/dataset/tables.ts";
import { AGE_COUNT } from "../../src/domain/ages.ts";
import { councilOf, type Provision } from "./small-council.ts";
import { BASE_YEAR } from "./small-model.ts";

const SHAPE = {
  needs: ["ASD", "SEMH"],
  settings: ["mainstream", "special", "independent"],
  localities: ["town", "fen"],
};
const FIRST_YEAR = BASE_YEAR - 3;

interface Child {
  readonly age: number;
  readonly need: string;
  readonly locality: string;
  readonly setting: string;
}

const PROVISIONS: readonly Provision[] = [
  { ages: [4, 10], places: { [FIRST_YEAR]: 60, [BASE_YEAR + 3]: 75 } },
  { ages: [11, 18], places: { [FIRST_YEAR]: 90 }, locality: "fen" },
  { ages: [11, 15], needs: "SEMH", places: { [BASE_YEAR + 2]: 20 }, heldByOthers: 4 },
];

/** Numbers between 0 and 1 from a seed. Source: Tommy Ettinger's mulberry32. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A council of some 1,000 children, invented child by child: four censuses, the transitions between them, its population
 * and its places. Some join at every age from 3 to 16, a few leave, more at 16 and 18, and many move to special at 11.
 */
export function grownCouncil(): Dataset {
  const random = numbersFrom(2020);
  const oneOf = (codes: readonly string[], share: number): string =>
    codes[random() < share ? 0 : random() < 0.85 ? 1 : codes.length - 1];
  const child = (age: number): Child => ({
    age,
    need: oneOf(SHAPE.needs, 0.6),
    locality: oneOf(SHAPE.localities, 0.7),
    setting: oneOf(SHAPE.settings, age < 11 ? 0.75 : 0.6),
  });
  let children = Array.from({ length: 900 }, (_, i) => child(4 + (i % 15)));
  const counts: CountRow[] = countsOf(children, FIRST_YEAR);
  const transitions: TransitionRow[] = [];
  for (let year = FIRST_YEAR + 1; year <= BASE_YEAR; year++) {
    const pairs: [Child | undefined, Child | undefined][] = children.map((before) => {
      const leaves = before.age >= 20 || random() < (before.age === 18 ? 0.4 : before.age === 15 ? 0.15 : 0.04);
      if (leaves) return [before, undefined];
      const moves = before.setting === "mainstream" && random() < (before.age === 10 ? 0.3 : 0.03);
      return [before, { ...before, age: before.age + 1, setting: moves ? "special" : before.setting }];
    });
    const joiners = 130 + Math.floor(random() * 30);
    for (let i = 0; i < joiners; i++) pairs.push([undefined, child(3 + Math.floor(random() ** 1.5 * 14))]);
    transitions.push(...transitionsOf(pairs, year));
    children = pairs.flatMap(([, after]) => after ?? []);
    counts.push(...countsOf(children, year));
  }
  const council = councilOf(SHAPE, PROVISIONS);
  return { ...council, counts, transitions, population: populationRows() };
}

function tally<Row extends { count: number }>(rows: readonly Row[]): Row[] {
  const merged = new Map<string, Row>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, count: 0 });
    merged.set(key, { ...row, count: row.count + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()];
}

function countsOf(children: readonly Child[], census_year: number): CountRow[] {
  return tally(children.map((child): CountRow => ({ census_year, ...child, count: 1, basis: "observed" })));
}

function transitionsOf(pairs: readonly (readonly [Child | undefined, Child | undefined])[], census_year: number) {
  return tally(
    pairs.map(
      ([before, after]): TransitionRow => ({
        census_year,
        age: after?.age ?? (before as Child).age + 1,
        need_before: before?.need ?? "",
        need_after: after?.need ?? "",
        locality_before: before?.locality ?? "",
        locality_after: after?.locality ?? "",
        setting_before: before?.setting ?? "",
        setting_after: after?.setting ?? "",
        count: 1,
        basis: "observed",
      }),
    ),
  );
}

/** Population of mid-years: town 1,200 an age and fen 500, growing by 1% a year. */
function populationRows(): Dataset["population"] {
  return Array.from({ length: 14 }, (_, i) => FIRST_YEAR + i).flatMap((year) =>
    Array.from({ length: AGE_COUNT }, (_, age) => age).flatMap((age) =>
      SHAPE.localities.map((locality) => ({
        year,
        age,
        locality,
        population: Math.round((locality === "town" ? 1200 : 500) * 1.01 ** (year - FIRST_YEAR)),
        kind: year < BASE_YEAR ? ("estimate" as const) : ("projection" as const),
      })),
    ),
  );
}
