import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entersPhase } from "../../src/domain/ages.ts";
import type { CappedSetting } from "../../src/places/places-model.ts";
import { anyNestedPlaces, anyOnePool, anyOverlappingPlaces, type PlacedModel } from "../helpers/any-places.ts";
import { type PlacedYear, placedYears, total } from "../helpers/placed-years.ts";
import { always, placesOf } from "../helpers/small-council.ts";
import { CHANCE_ONLY, smallModel } from "../helpers/small-model.ts";
import { aYearOlder } from "../helpers/year-flows.ts";

const DRAWS = 2;
const everyYear = fc.constant("every_year" as const);
const phaseTransfer = fc.constant("phase_transfer" as const);

function eachYear(
  arbitrary: fc.Arbitrary<PlacedModel>,
  check: (year: PlacedYear, given: PlacedModel) => void,
  numRuns = 100,
): void {
  fc.assert(
    fc.property(arbitrary, (given) => {
      for (const year of placedYears(given.model, given.places, DRAWS)) check(year, given);
    }),
    { numRuns, seed: 3 },
  );
}

const placesThere = ({ pools }: CappedSetting, year: number): number =>
  pools.reduce((sum, pool) => sum + pool.places[year - 1], 0);

/** Whether a cell's children want a capped setting. */
function wants(cell: number, { model, places }: PlacedModel): boolean {
  const setting = Math.floor(cell / model.shape.localities.length) % model.shape.settings.length;
  return places.capped.some((capped) => capped.setting === setting);
}

function ageOf(cell: number, { model }: PlacedModel): number {
  const { needs, settings, localities } = model.shape;
  return Math.floor(cell / (needs.length * settings.length * localities.length));
}

describe("in every year of every draw, whatever the places", () => {
  it("demand = placed + over + overflow in every phase and locality, nothing negative, and shortfall is part of over + overflow", () => {
    eachYear(anyOverlappingPlaces(), ({ reports }) => {
      for (const { demand, placed, over, overflow, shortfall } of reports) {
        demand.forEach((count, group) => {
          expect(placed[group] + over[group] + overflow[group]).toBe(count);
          for (const part of [placed, over, overflow, shortfall]) expect(part[group]).toBeGreaterThanOrEqual(0);
          expect(shortfall[group]).toBeLessThanOrEqual(over[group] + overflow[group]);
        });
      }
    });
  });

  it("demand is the stock that wants the setting, overflow those held elsewhere, and never more than want it", () => {
    eachYear(anyOverlappingPlaces(), ({ totals, stock, waiting }, given) => {
      expect(total(totals.map((each) => each.demand))).toBe(total(stock.filter((_, cell) => wants(cell, given))));
      expect(total(totals.map((each) => each.overflow))).toBe(total(waiting));
      expect(waiting.every((count, cell) => count >= 0 && count <= stock[cell])).toBe(true);
    });
  });

  it("placed never exceeds places", () => {
    eachYear(anyOverlappingPlaces(), ({ year, totals }, { places }) => {
      totals.forEach(({ placed }, k) => {
        expect(placed).toBeLessThanOrEqual(placesThere(places.capped[k], year));
      });
    });
  });

  it("who holds a place and stays keeps it: only who comes this year, or was elsewhere before, can be elsewhere", () => {
    eachYear(anyOverlappingPlaces(), ({ waiting, waitingBefore, flows }) => {
      const before = aYearOlder(waitingBefore);
      waiting.forEach((count, cell) => {
        expect(count).toBeLessThanOrEqual(before[cell] + flows.joined[cell] + flows.changedTo[cell]);
      });
    });
  });

  it("children held elsewhere are all in the rule's setting", () => {
    eachYear(anyNestedPlaces(), ({ waitingByTarget, totals }, { places }) => {
      expect(places.overflowTo).toEqual([0]);
      expect(waitingByTarget).toEqual([total(totals.map((each) => each.overflow))]);
    });
  });
});

describe("with one pool for all children", () => {
  it("shortfall = demand - places where positive", () => {
    eachYear(anyOnePool(), ({ year, totals }, { places }) => {
      totals.forEach(({ demand, shortfall }, k) => {
        expect(shortfall).toBe(Math.max(0, demand - placesThere(places.capped[k], year)));
      });
    });
  });

  it("placed + over never exceeds what is there, or who held a place before where they are more", () => {
    eachYear(anyOnePool(), ({ year, totals, stockBefore, waitingBefore }, { places, model }) => {
      const { settings, localities } = model.shape;
      totals.forEach(({ placed, over }, k) => {
        const { setting } = places.capped[k];
        const heldBefore = stockBefore.reduce((sum, count, cell) => {
          const isHere = Math.floor(cell / localities.length) % settings.length === setting;
          return isHere ? sum + count - waitingBefore[cell] : sum;
        }, 0);
        expect(placed + over).toBeLessThanOrEqual(Math.max(placesThere(places.capped[k], year), heldBefore));
        expect(over).toBeLessThanOrEqual(Math.max(0, heldBefore - placesThere(places.capped[k], year)));
      });
    });
  });

  it("nobody is above capacity while a place stands empty", () => {
    eachYear(anyOnePool(), ({ year, totals }, { places }) => {
      totals.forEach(({ placed, over }, k) => {
        if (over > 0) expect(placed).toBe(placesThere(places.capped[k], year));
      });
    });
  });
});

describe("where children claim every year", () => {
  it("nobody is elsewhere while a place that would serve the child stands empty: shortfall = over + overflow (pools that nest)", () => {
    eachYear(anyNestedPlaces(everyYear), ({ totals }) => {
      for (const { over, overflow, shortfall } of totals) expect(shortfall).toBe(over + overflow);
    });
  });

  it("with one pool, whoever is elsewhere finds it full", () => {
    eachYear(anyOnePool(everyYear), ({ year, totals }, { places }) => {
      totals.forEach(({ placed, overflow }, k) => {
        if (overflow > 0) expect(placed).toBe(placesThere(places.capped[k], year));
      });
    });
  });
});

describe("where children claim on entering a phase", () => {
  it("at other ages nobody elsewhere gets a place: those elsewhere are fewer only by leavers and who changed", () => {
    eachYear(anyNestedPlaces(phaseTransfer), ({ waiting, waitingBefore, flows }, given) => {
      const before = aYearOlder(waitingBefore);
      const gone = aYearOlder(flows.left.map((count, cell) => count + flows.changedFrom[cell]));
      waiting.forEach((count, cell) => {
        if (entersPhase(ageOf(cell, given))) return;
        expect(count).toBeGreaterThanOrEqual(before[cell] - gone[cell]);
      });
    });
  });

  it("a child turned away at 5 is elsewhere until 11, though places stand empty, and then takes one", () => {
    const model = smallModel({ years: 12, stock: [[4, 0, 0, 0, 1]], move: () => [0, 1] });
    const places = placesOf(model, [{ places: { 2021: 0, 2022: 5 } }]);
    const overflow = placedYears(model, places, 1, CHANCE_ONLY).map(({ totals }) => totals[0].overflow);
    expect(overflow).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it.each([4, 11, 16, 18])("entering a phase at %i is a turn to claim again", (age) => {
    const model = smallModel({ years: 2, stock: [[age - 2, 0, 0, 0, 1]], move: () => [0, 1] });
    const places = placesOf(model, [{ places: { 2021: 0, 2022: 1 } }]);
    const [turnedAway, claimed] = placedYears(model, places, 1, CHANCE_ONLY);
    expect([turnedAway.totals[0].overflow, claimed.totals[0].overflow]).toEqual([1, 0]);
    expect(claimed.totals[0].placed).toBe(1);
  });

  it("under the other rule the same child claims the year after", () => {
    const model = smallModel({ years: 2, stock: [[5, 0, 0, 0, 1]], move: () => [0, 1] });
    const provisions = [{ places: { 2021: 0, 2022: 1 } }];
    const overflow = (claims: "every_year" | "phase_transfer"): number[] =>
      placedYears(model, placesOf(model, provisions, { claims }), 1, CHANCE_ONLY).map(
        ({ totals }) => totals[0].overflow,
      );
    expect(overflow("every_year")).toEqual([1, 0]);
    expect(overflow("phase_transfer")).toEqual([1, 1]);
  });
});

describe("small cases by hand", () => {
  it("when places close, every holder stays and is over; nobody overflows", () => {
    const model = smallModel({ years: 3, stock: [[6, 0, 1, 0, 8]] });
    const places = placesOf(model, [{ places: { 2021: 8, 2022: 3, 2023: 0 } }]);
    const years = placedYears(model, places, 1);
    expect(years.map(({ totals }) => totals[0])).toEqual([
      { demand: 8, placed: 8, over: 0, overflow: 0, shortfall: 0 },
      { demand: 8, placed: 3, over: 5, overflow: 0, shortfall: 5 },
      { demand: 8, placed: 0, over: 8, overflow: 0, shortfall: 8 },
    ]);
  });

  it("ten who come to four places: four are placed, six overflow", () => {
    const model = smallModel({ stock: [[6, 0, 0, 0, 10]], move: () => [0, 1] });
    const [year] = placedYears(model, placesOf(model, [{ places: always(4) }]), 1, CHANCE_ONLY);
    expect(year.totals[0]).toEqual({ demand: 10, placed: 4, over: 0, overflow: 6, shortfall: 6 });
  });

  it("contested places are dealt fairly: two localities of 30 and 10 children get 3 in 4 and 1 in 4 of them", () => {
    const model = smallModel({
      localities: ["town", "fen"],
      stock: [
        [6, 0, 0, 0, 30],
        [6, 0, 0, 1, 10],
      ],
      move: () => [0, 1],
    });
    const draws = 4000;
    const years = placedYears(model, placesOf(model, [{ places: always(8) }]), draws, CHANCE_ONLY);
    const town = total(years.map(({ waiting }) => 30 - waiting[(7 * 2 + 1) * 2])) / draws;
    /** Hypergeometric: 8 of 40, 30 of them in town: mean 6, variance 8 × 3/4 × 1/4 × 32/39. */
    expect(Math.abs(town - 6)).toBeLessThanOrEqual(5 * Math.sqrt((8 * 0.75 * 0.25 * 32) / 39 / draws));
  });

  it("who was turned away before and who comes now have the same chance: 10 and 10 children, 6 places", () => {
    const model = smallModel({
      years: 2,
      stock: [
        [5, 0, 0, 0, 10],
        [7, 0, 0, 0, 10],
      ],
      move: (age, _need, setting) => (setting === 1 || age === 5 || age === 8 ? [0, 1] : [1, 0]),
    });
    const draws = 4000;
    const places = placesOf(model, [{ places: { 2021: 0, 2022: 6 } }], { claims: "every_year" });
    const second = placedYears(model, places, draws, CHANCE_ONLY).filter(({ year }) => year === 2);
    const [before, now] = [7, 9].map((age) => total(second.map(({ waiting }) => 10 - waiting[age * 2 + 1])) / draws);
    expect(before + now).toBeCloseTo(6, 9);
    /** Hypergeometric: 6 of 20, 10 of them turned away before: mean 3, variance 6 × 1/2 × 1/2 × 14/19. */
    expect(Math.abs(before - 3)).toBeLessThanOrEqual(5 * Math.sqrt((6 * 0.25 * 14) / 19 / draws));
  });

  it("a school for SEMH takes no other need, even when it is empty", () => {
    const model = smallModel({
      needs: ["ASD", "SEMH"],
      stock: [
        [6, 0, 0, 0, 5],
        [6, 1, 0, 0, 5],
      ],
      move: () => [0, 1],
    });
    const [year] = placedYears(model, placesOf(model, [{ needs: "SEMH", places: always(9) }]), 1, CHANCE_ONLY);
    expect(year.totals[0]).toEqual({ demand: 10, placed: 5, over: 0, overflow: 5, shortfall: 5 });
    expect(total(year.waiting)).toBe(year.waiting[(7 * 2 + 0) * 2 + 1]);
  });

  it("a primary school takes nobody of 11, and who turns 11 there is over", () => {
    const model = smallModel({ years: 2, stock: [[9, 0, 1, 0, 3]] });
    const years = placedYears(model, placesOf(model, [{ ages: [4, 10], places: always(3) }]), 1);
    expect(years.map(({ totals }) => totals[0].over)).toEqual([0, 3]);
    expect(years[1].totals[0].shortfall).toBe(3);
  });

  it("an all-through school is one pool: who holds a place at 10 has it at 11", () => {
    const model = smallModel({ years: 3, stock: [[9, 0, 1, 0, 3]] });
    const years = placedYears(model, placesOf(model, [{ ages: [4, 15], places: always(3) }]), 1);
    expect(years.map(({ totals }) => totals[0].placed)).toEqual([3, 3, 3]);
  });

  it("a child recorded with another need keeps the place", () => {
    const model = smallModel({
      needs: ["ASD", "SEMH"],
      stock: [[6, 0, 1, 0, 4]],
      recode: () => [0, 1],
    });
    const [year] = placedYears(model, placesOf(model, [{ places: always(4) }]), 1, CHANCE_ONLY);
    expect(year.totals[0]).toEqual({ demand: 4, placed: 4, over: 0, overflow: 0, shortfall: 0 });
  });

  it("a child held elsewhere who is recorded with another need stays there", () => {
    const model = smallModel({
      years: 2,
      needs: ["ASD", "SEMH"],
      stock: [[5, 0, 0, 0, 4]],
      move: () => [0, 1],
      recode: (age, need) => (age === 6 ? [0, 1] : [Number(need === 0), Number(need === 1)]),
    });
    const years = placedYears(model, placesOf(model, [{ places: always(1) }]), 1, CHANCE_ONLY);
    expect(years.map(({ totals }) => totals[0].overflow)).toEqual([3, 3]);
    expect(years[1].waiting[(7 * 2 + 1) * 2 + 1]).toBe(3);
  });

  it("a child held elsewhere who leaves frees nobody's place; a holder who leaves frees one", () => {
    const model = smallModel({
      years: 2,
      stock: [
        [5, 0, 1, 0, 2],
        [3, 0, 0, 0, 2],
      ],
      move: () => [0, 1],
      leave: (age) => (age === 6 ? [1, 0] : [0, 1]),
    });
    const provisions = [{ places: always(2) }];
    const years = placedYears(model, placesOf(model, provisions, { claims: "every_year" }), 1, CHANCE_ONLY);
    expect(years.map(({ totals }) => totals[0])).toEqual([
      { demand: 4, placed: 2, over: 0, overflow: 2, shortfall: 2 },
      { demand: 2, placed: 2, over: 0, overflow: 0, shortfall: 0 },
    ]);
  });
});
