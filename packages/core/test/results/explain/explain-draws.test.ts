import fc from "fast-check";
import { expect, test } from "vitest";
import { createExplainRunner, emptyParts } from "../../../src/results/explain/explain-draws.ts";
import { explanationOf } from "../../../src/results/explain/explain-parts.ts";
import { type ExplainPlan, explainPlan } from "../../../src/results/explain/explain-plan.ts";
import type { Selection } from "../../../src/results/explain/selection.ts";
import { mergeSigned, signedValuesOf } from "../../../src/results/signed-histograms.ts";
import { createDemand } from "../../../src/simulate/demand.ts";
import type { DemandModel } from "../../../src/simulate/model.ts";
import { FULL_UNCERTAINTY } from "../../../src/simulate/uncertainty.ts";
import { anyModel } from "../../helpers/any-model.ts";
import { planOf } from "../../helpers/plan-of.ts";
import { yearFlows } from "../../helpers/year-flows.ts";

const SEED = 5;

const anySelection: fc.Arbitrary<Selection> = fc.record(
  {
    need: fc.constant("ASD"),
    setting: fc.constantFrom("mainstream", "special"),
    locality: fc.constant("town"),
    ages: fc.constantFrom([5, 10] as const, [11, 25] as const, [0, 4] as const),
  },
  { requiredKeys: [] },
);

/** A plan to explain a model's forecast, the population having been `people` everywhere at the base census. */
function planFor(model: DemandModel, selection: Selection, people = 30): ExplainPlan {
  const size = 26 * model.shape.localities.length;
  const population = model.population && { at: () => new Float64Array(size).fill(people), lastYear: 2030 };
  return explainPlan({ plan: planOf(model, undefined, []), rates: { population } }, selection);
}

/** The parts of one draw, in the order of the plan, with the forecast last. */
function partsOfDraw(plan: ExplainPlan, draw: number): number[] {
  const drawn = createExplainRunner(plan)(SEED, draw, draw + 1);
  return Array.from(drawn.above.sums, (_, cell) => signedValuesOf(drawn, cell)[0].value);
}

test("in every draw the parts add up to the change, and the forecast is the forecast's own draw", () => {
  fc.assert(
    fc.property(anyModel(), anySelection, (model, selection) => {
      const plan = planFor(model, selection);
      const base = plan.cells.reduce((sum, cell) => sum + model.stock[cell], 0);
      const alone = createDemand(model, FULL_UNCERTAINTY);
      for (let draw = 0; draw < 3; draw++) {
        const parts = partsOfDraw(plan, draw);
        const forecast = parts.pop();
        expect(base + parts.reduce((sum, part) => sum + part, 0)).toBe(forecast);
        alone.begin(SEED, draw);
        for (let year = 1; year <= model.years; year++) alone.advance(year);
        expect(plan.cells.reduce((sum, cell) => sum + alone.stock[cell], 0)).toBe(forecast);
      }
    }),
    { numRuns: 60, seed: 31 },
  );
});

test("the flows are those of the future in which nothing changes, counted child by child in another way", () => {
  fc.assert(
    fc.property(anyModel({ recode: false }), anySelection, (model, selection) => {
      const plan = planFor(model, selection);
      const { selected } = plan;
      const [{ demand: today, uncertainty }] = plan.futures;
      const demand = createDemand(today, uncertainty);
      const cellsAtAge = selected.length / 26;
      const sumWhere = (counts: Int32Array, isCounted: (cell: number) => number): number =>
        counts.reduce((sum, count, cell) => sum + count * isCounted(cell), 0);
      let [joiners, leavers, changed, aged] = [0, 0, 0, 0];
      demand.begin(SEED, 1);
      for (let year = 1; year <= today.years; year++) {
        const before = demand.stock.slice();
        demand.advance(year);
        const { joined, left, changedFrom, changedTo } = yearFlows(demand, today);
        joiners += sumWhere(joined, (cell) => selected[cell]);
        leavers += sumWhere(left, (cell) => selected[cell]);
        changed += sumWhere(changedTo, (cell) => selected[cell - cellsAtAge] ?? 0);
        changed -= sumWhere(changedFrom, (cell) => selected[cell]);
        /** Everyone who stayed, by the cell at the age before once moves are made. */
        const stayed = before.map((count, cell) => count - left[cell] - changedFrom[cell]);
        const moved = changedTo.slice(cellsAtAge);
        moved.forEach((count, cell) => {
          stayed[cell] += count;
        });
        aged += sumWhere(stayed, (cell) => (selected[cell + cellsAtAge] ?? 0) - selected[cell]);
      }
      expect(partsOfDraw(plan, 1).slice(0, 5)).toEqual([joiners, -leavers, changed, 0, aged].map((part) => part + 0));
    }),
    { numRuns: 60, seed: 32 },
  );
});

test("what is not selected by cannot change it: no setting no movers, no need no recoding, no ages no ageing", () => {
  fc.assert(
    fc.property(anyModel(), anySelection, (model, selection) => {
      const [, , movers, recoding, ageing] = partsOfDraw(planFor(model, selection), 0);
      if (selection.setting === undefined) expect(movers).toBe(0);
      if (selection.need === undefined) expect(recoding).toBe(0);
      if (selection.ages === undefined) expect(ageing).toBe(0);
    }),
    { numRuns: 60, seed: 33 },
  );
});

test("with a level trend, the population as it was and no walk, futures do not differ", () => {
  fc.assert(
    fc.property(anyModel(), (model) => {
      const people = 12;
      const still: DemandModel = {
        ...model,
        trend: model.trend.map(() => 1),
        population: model.population?.map(() => people),
        walkSd: 0,
        yearSd: 0,
      };
      const parts = partsOfDraw(planFor(still, {}, people), 0);
      expect(parts.slice(5, -1).every((part) => part === 0)).toBe(true);
    }),
    { numRuns: 40, seed: 34 },
  );
});

test("without a population there is no part for it, and none for it and the trend together", () => {
  fc.assert(
    fc.property(anyModel(), (model) => {
      const { population: _, ...rest } = model;
      const names = planFor({ ...rest, population: undefined }, {}).futureParts.map(({ part }) => part);
      expect(names).toEqual(["joiner_trend", "joiner_walk"]);
    }),
    { numRuns: 5, seed: 35 },
  );
});

test("chunks merged in any order give the same figures, and these add up", () => {
  fc.assert(
    fc.property(
      anyModel(),
      anySelection,
      fc.integer({ min: 1, max: 7 }),
      fc.boolean(),
      (model, selection, cut, swap) => {
        const plan = planFor(model, selection);
        const runner = createExplainRunner(plan);
        const chunks = [runner(SEED, 0, cut), runner(SEED, cut, 8)];
        const merged = emptyParts(plan);
        for (const chunk of swap ? chunks.reverse() : chunks) mergeSigned(merged, chunk);
        const explanation = explanationOf(plan, merged);
        expect(explanation).toEqual(explanationOf(plan, createExplainRunner(plan)(SEED, 0, 8)));
        const { base, parts, change, forecast } = explanation;
        expect(parts.reduce((sum, { mean }) => sum + mean, base)).toBeCloseTo(forecast.mean, 9);
        expect(change.p90).toBe(forecast.p90 - base);
      },
    ),
    { numRuns: 30, seed: 36 },
  );
});
