import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addValue, emptyHistograms, valuesOf } from "../../src/results/histogram.ts";
import { createDrawRunner, runDraws } from "../../src/results/run-draws.ts";
import { emptyTally, mergeTally, type RunPlan, type Tally } from "../../src/results/tally.ts";
import { createDemand } from "../../src/simulate/demand.ts";
import { FULL_UNCERTAINTY } from "../../src/simulate/uncertainty.ts";
import { anyModel } from "../helpers/any-model.ts";
import { anyNestedPlaces } from "../helpers/any-places.ts";
import { planOf } from "../helpers/plan-of.ts";
import { type Provision, placesOf } from "../helpers/small-council.ts";
import { smallModel } from "../helpers/small-model.ts";
import { cellsOf, tallyValues, viewCells } from "../helpers/tally-values.ts";
import { yearFlows } from "../helpers/year-flows.ts";

const SEED = 11;

/** Every count in a grouping's two views, of a tally of one draw. */
function countsOfOneDraw(plan: RunPlan, tally: Tally, grouping: number, view: "demand" | "placed"): number[][] {
  return viewCells(plan, tally, grouping, view).map((year) => year.map(([only]) => only.value));
}

describe("a draw is a function of the plan, the seed and its number", () => {
  const plans = anyNestedPlaces().map(({ model, places }) => planOf(model, places, [["setting", "locality"], ["age"]]));

  it("any split into chunks, merged in any order, gives the same tally", () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 5 });
    fc.assert(
      fc.property(plans, cuts, fc.infiniteStream(fc.nat()), (plan, chosen, order) => {
        const bounds = [0, ...chosen.sort((a, b) => a - b), 12];
        const chunks = bounds.slice(1).map((to, i) => runDraws(plan, SEED, bounds[i], to));
        const shuffled = chunks
          .map((chunk) => ({ chunk, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ chunk }) => chunk);
        const merged = emptyTally(plan);
        for (const chunk of shuffled) mergeTally(merged, chunk);
        expect(tallyValues(merged)).toEqual(tallyValues(runDraws(plan, SEED, 0, 12)));
      }),
      { numRuns: 40, seed: 12 },
    );
  });

  it("what was prepared for drawing gives the same for one chunk after another as when prepared anew", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const run = createDrawRunner(plan);
        run(SEED + 1, 0, 2);
        expect(tallyValues(run(SEED, 3, 5))).toEqual(tallyValues(runDraws(plan, SEED, 3, 5)));
      }),
      { numRuns: 30, seed: 18 },
    );
  });

  it("two runs with one seed are equal", () => {
    fc.assert(
      fc.property(plans, fc.maxSafeNat(), (plan, seed) => {
        expect(tallyValues(runDraws(plan, seed, 0, 3))).toEqual(tallyValues(runDraws(plan, seed, 0, 3)));
      }),
      { numRuns: 30, seed: 13 },
    );
  });

  const model = smallModel({
    years: 4,
    stock: [
      [8, 0, 0, 0, 40],
      [12, 0, 1, 0, 40],
    ],
    leave: () => [3, 30],
    move: (age, _need, setting) => (age === 10 ? [5, 5] : setting === 0 ? [9, 1] : [1, 9]),
    join: () => [4, 4],
    dispersion: 3,
    walkSd: 0.2,
  });

  it("seeds differ: so do draws, the high word of the seed counting too", () => {
    const plan = planOf(model, undefined, [["age", "setting"]]);
    const runs = [
      runDraws(plan, 1, 0, 1),
      runDraws(plan, 2, 0, 1),
      runDraws(plan, 1 + 2 ** 32, 0, 1),
      runDraws(plan, 1, 1, 2),
      runDraws(plan, 2 ** 53 - 1, 0, 1),
    ].map((tally) => JSON.stringify(tallyValues(tally)));
    expect(new Set(runs).size).toBe(runs.length);
  });

  it("adding a grouping does not change another's counts, nor flows, nor places", () => {
    const places = placesOf(model, [{ places: { 2020: 30 } }]);
    const alone = tallyValues(runDraws(planOf(model, places, [["setting"]]), SEED, 0, 20));
    const more = tallyValues(
      runDraws(planOf(model, places, [["age"], ["setting"], ["locality", "need"]]), SEED, 0, 20),
    );
    expect(more.counts[1]).toEqual(alone.counts[0]);
    expect([more.flows, more.places]).toEqual([alone.flows, alone.places]);
  });

  it("a later last year does not change the years before it", () => {
    const sooner: RunPlan = planOf({ ...model, years: 2, trend: model.trend.slice(0, 2) }, undefined, [
      ["age", "setting"],
    ]);
    const later: RunPlan = planOf(model, undefined, [["age", "setting"]]);
    const years = viewCells(later, runDraws(later, SEED, 0, 20), 0, "demand");
    expect(viewCells(sooner, runDraws(sooner, SEED, 0, 20), 0, "demand")).toEqual(years.slice(0, 2));
  });
});

describe("demand does not depend on places", () => {
  const provisions: readonly Provision[] = [
    { ages: [4, 10], places: { 2020: 5, 2022: 9 } },
    { ages: [11, 25], places: { 2020: 4 } },
    { places: { 2021: 3 } },
  ];
  const times = (factor: number): Provision[] =>
    provisions.map((each) => ({
      ...each,
      places: Object.fromEntries(Object.entries(each.places).map(([year, n]) => [year, n * factor])),
    }));

  it("demand and flows are equal without places, with places x0, x1 and x3, and under both rules", () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const by = [
          ["age", "setting"],
          ["locality", "setting"],
        ] as const;
        const demandOf = (plan: RunPlan) => {
          const tally = runDraws(plan, SEED, 0, 4);
          return [viewCells(plan, tally, 0, "demand"), viewCells(plan, tally, 1, "demand"), cellsOf(tally.flows)];
        };
        const without = demandOf(planOf(model, undefined, by));
        for (const factor of [0, 1, 3]) {
          for (const claims of ["phase_transfer", "every_year"] as const) {
            expect(demandOf(planOf(model, placesOf(model, times(factor), { claims }), by))).toEqual(without);
          }
        }
      }),
      { numRuns: 30, seed: 14 },
    );
  });

  it("totals are equal in both views in every draw, by age, need and locality too", () => {
    fc.assert(
      fc.property(anyNestedPlaces(), ({ model, places }) => {
        const plan = planOf(model, places, [[], ["age", "need", "locality"]]);
        for (let draw = 0; draw < 3; draw++) {
          const tally = runDraws(plan, SEED, draw, draw + 1);
          for (const grouping of [0, 1]) {
            expect(countsOfOneDraw(plan, tally, grouping, "placed")).toEqual(
              countsOfOneDraw(plan, tally, grouping, "demand"),
            );
          }
        }
      }),
      { numRuns: 50, seed: 15 },
    );
  });

  it("who overflows is counted in the rule's setting in the placed view, and not in the one wanted", () => {
    const overflowAt = 3;
    fc.assert(
      fc.property(anyNestedPlaces(), ({ model, places }) => {
        const plan = planOf(model, places, [["setting"]]);
        const perSetting = (5 + 1) * (model.shape.localities.length + 1) * 5;
        for (let draw = 0; draw < 3; draw++) {
          const tally = runDraws(plan, SEED, draw, draw + 1);
          const held = countsOfOneDraw(plan, tally, 0, "placed");
          countsOfOneDraw(plan, tally, 0, "demand").forEach((demand, year) => {
            const expected = demand.slice();
            places.capped.forEach(({ setting }, k) => {
              const block = (year * places.capped.length + k + 1) * perSetting;
              const [{ value: overflow }] = valuesOf(tally.places, block - 5 + overflowAt);
              expected[setting] -= overflow;
              expected[places.overflowTo[0]] += overflow;
            });
            expect(held[year]).toEqual(expected);
          });
        }
      }),
      { numRuns: 50, seed: 16 },
    );
  });
});

it("counts and flows are those of the simulation, year by year", () => {
  fc.assert(
    fc.property(anyModel(), (model) => {
      const { shape, years } = model;
      const plan = planOf(model, undefined, [["age", "need", "setting", "locality"]]);
      const tally = runDraws(plan, SEED, 2, 3);
      const demand = createDemand(model, FULL_UNCERTAINTY);
      const counts = emptyHistograms(demand.stock.length * years);
      const flows = emptyHistograms(shape.settings.length * 3 * years);
      demand.begin(SEED, 2);
      for (let year = 1; year <= years; year++) {
        demand.advance(year);
        const first = (year - 1) * demand.stock.length;
        const localities = shape.localities.length;
        demand.stock.forEach((count, cell) => {
          addValue(counts, first + cell, count);
        });
        const { joined, left, movedTo } = yearFlows(demand, model);
        shape.settings.forEach((_, setting) => {
          [joined, left, movedTo].forEach((byCell, flow) => {
            const here = byCell.filter((_, cell) => Math.floor(cell / localities) % shape.settings.length === setting);
            const at = ((year - 1) * shape.settings.length + setting) * 3 + flow;
            addValue(
              flows,
              at,
              here.reduce((a, b) => a + b, 0),
            );
          });
        });
      }
      counts.draws = 1;
      flows.draws = 1;
      expect(cellsOf(tally.counts[0])).toEqual(cellsOf(counts));
      expect(cellsOf(tally.flows)).toEqual(cellsOf(flows));
    }),
    { numRuns: 50, seed: 17 },
  );
});
