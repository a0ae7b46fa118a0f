import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Columns } from "../../../src/results/counts-table.ts";
import { discloseListed, READERS_TABLES } from "../../../src/results/disclosure/disclose-listed.ts";
import { HIDDEN, roundFigures } from "../../../src/results/disclosure/round-figures.ts";
import type { Dimension } from "../../../src/results/grouping.ts";
import { QUANTILE_NAMES } from "../../../src/results/quantile.ts";

const CODES = {
  locality: ["n", "e", "w"],
  setting: ["m", "s", "i"],
  need: ["ASD", "MLD"],
  age_band: ["a", "b"],
} as const;
const DIMENSIONS = Object.keys(CODES) as (keyof typeof CODES)[];
const CELLS = 36;

/** Every grouping by these dimensions, in their order. */
const GROUPINGS = Array.from({ length: 16 }, (_, bits) => DIMENSIONS.filter((_d, i) => bits & (1 << i)));
const LISTED = READERS_TABLES.map((by) => by.join());

/** A secret number of each figure, by a small hash: what only the service can know. */
function uniformOf(secret: number) {
  return (figure: string): number => {
    let hash = 2166136261 ^ secret;
    for (const letter of figure) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** Codes of a cell of the whole grid, one for each dimension. */
function codesOf(cell: number): Record<string, string> {
  let left = cell;
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const code = CODES[dimension][left % CODES[dimension].length];
      left = Math.floor(left / CODES[dimension].length);
      return [dimension, code];
    }),
  );
}

const CELL_CODES = Array.from({ length: CELLS }, (_, cell) => codesOf(cell));
const keyOf = (cell: number, by: readonly string[]) => by.map((dimension) => CELL_CODES[cell][dimension]).join();

function sumsBy(cells: readonly number[], by: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  cells.forEach((count, cell) => {
    sums.set(keyOf(cell, by), (sums.get(keyOf(cell, by)) ?? 0) + count);
  });
  return sums;
}

function tableBy(cells: readonly number[], by: readonly Dimension[], status: "observed" | "forecast"): Columns {
  const sums = [...sumsBy(cells, by)];
  const figures = sums.map(([, count]) => count);
  return {
    census_year: sums.map(() => 2020),
    ...Object.fromEntries(by.map((dimension, i) => [dimension, sums.map(([key]) => key.split(",")[i])])),
    view: sums.map(() => "demand"),
    status: sums.map(() => status),
    mean: figures,
    ...Object.fromEntries(QUANTILE_NAMES.map((name) => [name, figures])),
  };
}

const listedOf = (cells: readonly number[], status: "observed" | "forecast", secret: number) =>
  discloseListed(new Map(READERS_TABLES.map((by) => [by.join(), tableBy(cells, by, status)])), uniformOf(secret));

/** What an attacker knows of each figure of each grouping: at least, at most. */
type Known = Map<string, [number, number]>;

/** What the listed tables say; of all others only that no count is below 0 or above all plans. */
function shown(cells: readonly number[], secret: number): Known {
  const listed = listedOf(cells, "observed", secret);
  const most = cells.reduce((sum, count) => sum + count, 0);
  const known = new Map<string, [number, number]>();
  for (const by of GROUPINGS) {
    [...sumsBy(cells, by).keys()].forEach((key, row) => {
      const exact = LISTED.includes(by.join()) ? listed.get(by.join())?.mean[row] : undefined;
      known.set(`${by.join()}|${key}`, typeof exact === "number" ? [exact, exact] : [0, most]);
      if (exact === HIDDEN) expect(listed.get(by.join())?.p50[row]).toBe(HIDDEN);
    });
  }
  return known;
}

/** Narrows what is known by every sum of a grouping into one with a dimension less, until nothing more follows. */
function attack(known: Known): Known {
  const sums = GROUPINGS.flatMap((by) =>
    by.flatMap((without) => {
      const coarse = by.filter((dimension) => dimension !== without);
      const parts = new Map<string, Set<string>>();
      for (let cell = 0; cell < CELLS; cell++) {
        const total = `${coarse.join()}|${keyOf(cell, coarse)}`;
        parts.set(total, (parts.get(total) ?? new Set()).add(`${by.join()}|${keyOf(cell, by)}`));
      }
      return [...parts].map(([total, names]) => ({ total, names: [...names] }));
    }),
  );
  const get = (name: string) => known.get(name) as [number, number];
  let isNarrower = true;
  const narrow = (name: string, low: number, high: number) => {
    const range = get(name);
    if (low > range[0] || high < range[1]) isNarrower = true;
    range[0] = Math.max(range[0], low);
    range[1] = Math.min(range[1], high);
  };
  while (isNarrower) {
    isNarrower = false;
    for (const { total, names } of sums) {
      const low = names.reduce((sum, name) => sum + get(name)[0], 0);
      const high = names.reduce((sum, name) => sum + get(name)[1], 0);
      narrow(total, low, high);
      const [atLeast, atMost] = get(total);
      for (const name of names) narrow(name, atLeast - (high - get(name)[1]), atMost - (low - get(name)[0]));
    }
  }
  return known;
}

const council = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: CELLS, maxLength: CELLS });

describe("an attack on all that a reader can have", () => {
  test("is told nothing observed by the tables that are not listed", () => {
    const cells = Array.from({ length: CELLS }, (_, cell) => cell);
    for (const by of GROUPINGS) {
      const table = roundFigures(tableBy(cells, by, "observed"), uniformOf(3));
      for (const name of ["mean", ...QUANTILE_NAMES]) expect(new Set(table[name])).toEqual(new Set([HIDDEN]));
    }
  });

  test("finds figures out where nothing is protected", () => {
    const cells = Array.from({ length: CELLS }, (_, cell) => cell % 7);
    const known = shown(cells, 1);
    for (const [key, sum] of sumsBy(cells, DIMENSIONS)) known.set(`${DIMENSIONS.join()}|${key}`, [sum, sum]);
    expect(
      [...attack(known)].filter(([name, [low, high]]) => name.startsWith("locality,setting|") && low < high),
    ).toEqual([]);
  });

  test("recovers no count from 1 to 5 from all the listed tables together", () => {
    fc.assert(
      fc.property(council, fc.integer({ min: 1, max: 20 }), fc.nat(), (figures, scale, secret) => {
        const cells = figures.map((figure) => Math.floor(figure / scale));
        const known = attack(shown(cells, secret));
        const truth = new Map(
          GROUPINGS.flatMap((by) =>
            [...sumsBy(cells, by)].map(([key, sum]): [string, number] => [`${by.join()}|${key}`, sum]),
          ),
        );
        const recovered = [...known].filter(([name, [low, high]]) => {
          const count = truth.get(name) as number;
          expect(low <= count && count <= high).toBe(true);
          return low === high && count >= 1 && count <= 5;
        });
        expect(recovered).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("learns from the difference of two forecasts only where they differ, and only in fives", () => {
    fc.assert(
      fc.property(council, fc.nat(CELLS - 1), fc.nat(), (cells, changed, secret) => {
        const other = cells.map((count, cell) => (cell === changed ? count + 1 : count));
        for (const by of GROUPINGS) {
          const [one, two] = [cells, other].map(
            (each) => roundFigures(tableBy(each, by, "forecast"), uniformOf(secret)).mean,
          );
          const touched = [...sumsBy(cells, by).keys()].indexOf(keyOf(changed, by));
          one.forEach((figure, row) => {
            if (row !== touched) expect(two[row]).toBe(figure);
            else if (figure !== HIDDEN && two[row] !== HIDDEN)
              expect([0, 5]).toContain((two[row] as number) - (figure as number));
          });
        }
        const [one, two] = [cells, other].map((each) => listedOf(each, "forecast", secret));
        for (const by of LISTED) {
          const key = keyOf(changed, by.split(",").filter(Boolean));
          [...sumsBy(cells, by.split(",").filter(Boolean)).keys()].forEach((each, row) => {
            if (each !== key) expect(two.get(by)?.mean[row]).toBe(one.get(by)?.mean[row]);
          });
        }
      }),
    );
  });
});
