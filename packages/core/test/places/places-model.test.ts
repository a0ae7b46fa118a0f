import { describe, expect, it } from "vitest";
import type { UnmetRow } from "../../src/dataset/tables.ts";
import { AGE_COUNT, PHASES } from "../../src/domain/ages.ts";
import { defaultOverflowRule, type PlacesModel } from "../../src/places/places-model.ts";
import { placedYears } from "../helpers/placed-years.ts";
import { always, councilOf, type Provision, placesOf } from "../helpers/small-council.ts";
import { BASE_YEAR, CHANCE_ONLY, smallModel } from "../helpers/small-model.ts";

const model = smallModel({ needs: ["ASD", "SEMH"], localities: ["town", "fen"], years: 5 });

function poolsOf(provisions: readonly Provision[]) {
  return placesOf(model, provisions).capped.flatMap((capped) => capped.pools);
}

/** Places shown at the sites of a locality in a year, by phase. */
function sites({ capped }: PlacesModel, year: number, locality: number): number[] {
  return PHASES.map((_, phase) => capped[0].sites[((year - 1) * PHASES.length + phase) * 2 + locality]);
}

describe("places by year", () => {
  it("a provision keeps its last figure after the last academic year given, and has no places before the first", () => {
    const [pool] = poolsOf([{ places: { [BASE_YEAR + 2]: 10, [BASE_YEAR + 3]: 12 } }]);
    expect([...pool.places]).toEqual([0, 10, 12, 12, 12]);
  });

  it("a year that is left out keeps the figure before it", () => {
    const [pool] = poolsOf([{ places: { [BASE_YEAR - 3]: 7, [BASE_YEAR + 4]: 9 } }]);
    expect([...pool.places]).toEqual([7, 7, 7, 9, 9]);
  });

  it("an academic year serves the census in its January: 2021/22 is the census of 2022", () => {
    const provisions = [{ places: { 2022: 4 } }];
    expect(councilOf(model.shape, provisions).places[0].academic_year).toBe("2021/22");
    expect([...poolsOf(provisions)[0].places]).toEqual([0, 4, 4, 4, 4]);
  });

  it("places held by other councils are not counted", () => {
    const provisions = [{ places: always(10), heldByOthers: 3 }];
    expect([...poolsOf(provisions)[0].places]).toEqual([7, 7, 7, 7, 7]);
    expect(sites(placesOf(model, provisions), 1, 0).reduce((a, b) => a + b, 0)).toBe(7);
  });
});

describe("pools", () => {
  it("provisions that serve the same ages and needs are one pool, wherever they are", () => {
    const pools = poolsOf([
      { ages: [4, 10], locality: "town", places: always(5) },
      { ages: [4, 10], locality: "fen", places: { [BASE_YEAR + 2]: 8 } },
    ]);
    expect(pools.map(({ places }) => [...places])).toEqual([[5, 13, 13, 13, 13]]);
  });

  it("other ages, or other needs, are other pools; those that serve the fewest come first", () => {
    const pools = poolsOf([
      { places: always(1) },
      { ages: [4, 15], places: always(2) },
      { ages: [4, 10], places: always(3) },
      { ages: [4, 10], needs: "SEMH", places: always(4) },
    ]);
    expect(pools.map(({ places }) => places[0])).toEqual([4, 3, 2, 1]);
    expect(pools.map(({ serves }) => serves.reduce((a, b) => a + b, 0))).toEqual([7, 14, 24, 52]);
  });

  it("a pool serves its ages and designated needs, and no others", () => {
    const [{ serves }] = poolsOf([{ ages: [11, 12], needs: "SEMH; SLD", places: always(1) }]);
    const served = Array.from(serves).flatMap((yes, i) => (yes === 1 ? [[Math.floor(i / 2), i % 2]] : []));
    expect(served).toEqual([
      [11, 1],
      [12, 1],
    ]);
  });

  it("children are of one kind who have the same pools to go to", () => {
    const [capped] = placesOf(model, [
      { ages: [4, 15], places: always(2) },
      { ages: [4, 10], needs: "SEMH", places: always(4) },
    ]).capped;
    const poolsFor = (age: number, need: number) => capped.poolsOfKind[capped.kindOf[age * 2 + need]];
    expect([poolsFor(3, 0), poolsFor(4, 0), poolsFor(4, 1), poolsFor(11, 1)]).toEqual([[], [1], [0, 1], [1]]);
    expect(capped.poolsOfKind).toHaveLength(3);
    expect(capped.kindOf).toHaveLength(AGE_COUNT * 2);
  });
});

describe("places shown by phase and site", () => {
  it("those of an all-through school are shared out by its year groups and add up", () => {
    const places = placesOf(model, [{ ages: [4, 18], places: always(100), locality: "fen" }]);
    /** 15 year groups: 7 primary, 5 secondary, 2 post-16, 1 post-18: 46.67, 33.33, 13.33, 6.67 of 100. */
    expect(sites(places, 1, 1)).toEqual([0, 47, 33, 13, 7]);
    expect(sites(places, 1, 0)).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([0, 1, 7, 99, 1001])("%i places of any school add up over phases to the pool's", (count) => {
    const places = placesOf(model, [{ ages: [2, 17], places: always(count) }]);
    expect(sites(places, 3, 0).reduce((a, b) => a + b, 0)).toBe(places.capped[0].pools[0].places[2]);
  });
});

describe("settings that bind", () => {
  it("are those that are capped and have a provision", () => {
    const dataset = smallModel({ settings: ["mainstream", "special", "resource_base"] });
    const places = placesOf(dataset, [{ setting: "resource_base", places: always(3) }]);
    expect(places.capped.map((capped) => capped.setting)).toEqual([2]);
  });

  it("overflow goes to the first independent setting that is not capped, and claims at the next phase", () => {
    const shape = { ...model.shape, settings: ["special", "independent", "mainstream"] };
    const council = councilOf(shape, [{ places: always(1) }]);
    expect(defaultOverflowRule(council)).toEqual({ to: "independent", claims: "phase_transfer" });
    const capped = councilOf(shape, [{ setting: "independent", places: always(1) }]);
    expect(defaultOverflowRule(capped)).toBeUndefined();
  });
});

describe("need that was turned away before", () => {
  const unmet: UnmetRow[] = [
    { need: "SEMH", age: 6, locality: "fen", wanted: "special", held: "independent", count: 2 },
    { need: "ASD", age: 6, locality: "town", wanted: "special", held: "mainstream", count: 3 },
  ];
  const council = smallModel({
    needs: ["ASD", "SEMH"],
    settings: ["mainstream", "special", "independent"],
    localities: ["town", "fen"],
    years: 5,
    /** As demandModel puts it: those turned away are counted where they want to be. */
    stock: [
      [6, 1, 1, 1, 2],
      [6, 0, 1, 0, 4],
    ],
  });

  it("is read as children held where the table says, after the rule's setting", () => {
    const places = placesOf(council, [{ places: always(9) }], { to: "independent" }, unmet);
    expect(places.overflowTo).toEqual([2, 0]);
    expect(places.turnedAway).toEqual([
      [6, 1, 0, 1, 0, 2],
      [6, 0, 0, 0, 1, 3],
    ]);
  });

  it("starts as overflow, held where the table says, until its turn to claim: 6 to 10 elsewhere, placed at 11", () => {
    const places = placesOf(council, [{ places: always(9) }], { to: "independent" }, unmet);
    const years = placedYears(council, places, 1, CHANCE_ONLY);
    expect(years.map(({ totals }) => totals[0].overflow)).toEqual([5, 5, 5, 5, 0]);
    expect(years.map(({ totals }) => totals[0].demand)).toEqual([6, 6, 6, 6, 6]);
    expect(years.map(({ waitingByTarget }) => waitingByTarget)).toEqual([
      [2, 3],
      [2, 3],
      [2, 3],
      [2, 3],
      [0, 0],
    ]);
  });

  it("goes back to where it was held if there is no place at its turn", () => {
    const places = placesOf(council, [{ places: always(0) }], { to: "independent" }, unmet);
    const years = placedYears(council, places, 1, CHANCE_ONLY);
    expect(years.at(-1)?.waitingByTarget).toEqual([2, 3]);
    expect(years.at(-1)?.totals[0]).toMatchObject({ over: 1, overflow: 5 });
  });

  it("stays where it was held if the child moves to another setting that is full", () => {
    const moving = smallModel({
      ...council.shape,
      settings: ["mainstream", "special", "independent", "resource_base"],
      stock: [[6, 0, 1, 0, 3]],
      move: () => [0, 0, 0, 1],
    });
    const provisions = [{ places: always(3) }, { setting: "resource_base", places: always(0) }];
    const places = placesOf(moving, provisions, { to: "independent" }, unmet.slice(1));
    const [year] = placedYears(moving, places, 1, CHANCE_ONLY);
    expect(places.overflowTo).toEqual([2, 0]);
    expect(year.totals.map(({ overflow }) => overflow)).toEqual([0, 3]);
    expect(year.waitingByTarget).toEqual([0, 3]);
  });

  it("is not read for a setting without places", () => {
    const places = placesOf(council, [{ setting: "independent", places: always(9) }], { to: "mainstream" }, unmet);
    expect(places.turnedAway).toEqual([]);
  });
});
