import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillPools } from "../../src/places/fill-pools.ts";
import type { CappedSetting } from "../../src/places/places-model.ts";

/** Pools by the kinds of children whom they serve, the fewest first. */
function poolsServing(kinds: number, served: readonly (readonly number[])[]): CappedSetting {
  const ordered = [...served].sort((a, b) => a.length - b.length);
  return {
    setting: 0,
    pools: ordered.map((serves) => ({
      serves: Uint8Array.from({ length: kinds }, (_, kind) => Number(serves.includes(kind))),
      places: new Int32Array(0),
    })),
    kindOf: Int32Array.from({ length: kinds }, (_, kind) => kind),
    poolsOfKind: Array.from({ length: kinds }, (_, kind) =>
      ordered.flatMap((serves, pool) => (serves.includes(kind) ? [pool] : [])),
    ),
    sites: new Int32Array(0),
  };
}

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

/**
 * Fewest children who must go without, by trying every set of kinds: a set of children lacks what it has more of than the
 * places of all pools that serve any of it. Source: the deficiency version of Hall's theorem (Ore, 1955).
 */
function fewestWithout(
  { pools, poolsOfKind }: CappedSetting,
  wanting: readonly number[],
  places: readonly number[],
): number {
  let most = 0;
  for (let set = 0; set < 2 ** wanting.length; set++) {
    const inSet = (kind: number): boolean => ((set >> kind) & 1) === 1;
    const children = sum(wanting.filter((_, kind) => inSet(kind)));
    const theirs = pools.map((_, pool) => poolsOfKind.some((list, kind) => inSet(kind) && list.includes(pool)));
    most = Math.max(most, children - sum(places.filter((_, pool) => theirs[pool])));
  }
  return most;
}

const KINDS = 5;
/** Every pair of these nests: the same, apart, or one a part of the other. */
const NESTED = [[0], [1], [0, 1], [2], [3], [2, 3], [2, 3, 4], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]];

const wantings = fc.array(fc.nat(4), { minLength: KINDS, maxLength: KINDS });
const placesOfPools = fc.array(fc.nat(5), { minLength: 9, maxLength: 9 });
const nested = fc.subarray(NESTED).map((served) => poolsServing(KINDS, served));
const anyPools = fc
  .array(fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }), { maxLength: 6 })
  .map((served) => poolsServing(KINDS, served));

function without(capped: CappedSetting, wanting: readonly number[], places: readonly number[]): number {
  return sum(fillPools(capped, wanting, Float64Array.from(places.slice(0, capped.pools.length))));
}

describe("filling pools", () => {
  it("by hand: the SEMH school first, so that the places for all go to the others", () => {
    const capped = poolsServing(2, [[0, 1], [1]]);
    const left = Float64Array.of(3, 6);
    expect([...fillPools(capped, [5, 4], left)]).toEqual([0, 0]);
    expect([...left]).toEqual([0, 0]);
    expect([...fillPools(capped, [5, 4], Float64Array.of(3, 4))]).toEqual([1, 1]);
  });

  it("leaves as few without a place as can be where pools nest", () => {
    fc.assert(
      fc.property(nested, wantings, placesOfPools, (capped, wanting, places) => {
        const known = places.slice(0, capped.pools.length);
        expect(without(capped, wanting, known)).toBe(fewestWithout(capped, wanting, known));
      }),
      { numRuns: 2000, seed: 8 },
    );
  });

  it("places children in pools that serve them, nobody twice, and no more than there are places", () => {
    fc.assert(
      fc.property(anyPools, wantings, placesOfPools, (capped, wanting, places) => {
        const left = Float64Array.from(places.slice(0, capped.pools.length));
        const before = left.slice();
        const lacking = fillPools(capped, wanting, left);
        expect(left.every((count, pool) => count >= 0 && count <= before[pool])).toBe(true);
        expect(sum(before) - sum(left)).toBe(sum(wanting) - sum(lacking));
        lacking.forEach((count, kind) => {
          expect(count).toBeGreaterThanOrEqual(0);
          if (count > 0) for (const pool of capped.poolsOfKind[kind]) expect(left[pool]).toBe(0);
        });
      }),
      { numRuns: 1000, seed: 9 },
    );
  });

  it("never leaves more without a place when a place is added, whatever the pools serve", () => {
    fc.assert(
      fc.property(anyPools, wantings, placesOfPools, fc.nat(8), (capped, wanting, places, at) => {
        const more = places.map((count, pool) => count + Number(pool === at));
        expect(without(capped, wanting, more)).toBeLessThanOrEqual(without(capped, wanting, places));
      }),
      { numRuns: 2000, seed: 10 },
    );
  });

  it("works for expected values: 2.5 children and 1.25 places leave 1.25", () => {
    expect(without(poolsServing(1, [[0]]), [2.5], [1.25])).toBe(1.25);
  });

  it("gives everyone back where there is no pool", () => {
    expect([...fillPools(poolsServing(2, []), [3, 4], new Float64Array(0))]).toEqual([3, 4]);
  });
});
