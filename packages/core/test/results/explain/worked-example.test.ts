import { describe, expect, it } from "vitest";
import { createExplainRunner } from "../../../src/results/explain/explain-draws.ts";
import { explanationOf } from "../../../src/results/explain/explain-parts.ts";
import { explainPlan } from "../../../src/results/explain/explain-plan.ts";
import type { Selection } from "../../../src/results/explain/selection.ts";
import { signedValuesOf } from "../../../src/results/signed-histograms.ts";
import type { DemandModel } from "../../../src/simulate/model.ts";
import { planOf } from "../../helpers/plan-of.ts";
import { smallModel } from "../../helpers/small-model.ts";
import { workedExample } from "../../helpers/worked-example.ts";

const DRAWS = 20_000;

/** Holds the mean of every part, and of the forecast, against the hand calculation: within five standard errors. */
function expectParts(
  model: DemandModel,
  people: number | undefined,
  selection: Selection,
  byHand: Record<string, number>,
): void {
  const at = () => new Float64Array(26 * model.shape.localities.length).fill(people ?? 0);
  const population = people === undefined ? undefined : { at, lastYear: 2022 };
  const plan = explainPlan({ plan: planOf(model, undefined, []), rates: { population } }, selection);
  const drawn = createExplainRunner(plan)(1, 0, DRAWS);
  const { base, parts, forecast } = explanationOf(plan, drawn);
  const named = Object.entries(byHand);
  expect(["base", ...parts.map(({ part }) => part), "forecast"]).toEqual(named.map(([name]) => name));
  expect(base).toBe(byHand.base);
  named.slice(1).forEach(([name, exact], cell) => {
    const { mean } = [...parts, forecast][cell];
    const squares = signedValuesOf(drawn, cell).reduce((sum, { value, draws }) => sum + draws * (value - mean) ** 2, 0);
    const error = Math.sqrt(squares / (DRAWS - 1) / DRAWS);
    expect(Math.abs(mean - exact), `${name}: mean ${mean}, want ${exact}`).toBeLessThanOrEqual(5 * error + 1e-12);
  });
}

/**
 * The example of METHOD.md, by hand. 100 children of 5 in January 2020; 10% leave each year; 1% a year of the 5-year-olds
 * without a plan join. The population of 5-year-olds is 1,000 in 2020, 1,100 in 2021, 1,200 in 2022; the trend makes the
 * rate 1.2 times as high in 2021 and 1.5 times in 2022; single years stray by a factor whose mean is 1.1.
 *
 * today:        joiners 10 and 10; leavers 0.1 × 100 and 0.1 × (90 + 10); plans 100
 * population:   joiners 11 and 12;     plans (90 + 11) × 0.9 + 12     = 102.9
 * joiner_trend: joiners 12 and 15;     plans (90 + 12) × 0.9 + 15     = 106.8
 * trend_line:   joiners 13.2 and 18;   plans (90 + 13.2) × 0.9 + 18   = 110.88
 * forecast:     joiners 14.52 and 19.8; plans (90 + 14.52) × 0.9 + 19.8 = 113.868
 */
describe("100 children, a growing population, a rising and straying joiner rate", () => {
  const model = smallModel({
    years: 2,
    stock: [[5, 0, 0, 0, 100]],
    leave: () => [1e7, 9e7],
    join: (age) => (age === 5 ? [1e6, 1e8] : [0, 1]),
    population: (year) => 1000 + 100 * year,
    trend: (year) => [1.2, 1.5][year - 1],
    yearSd: Math.sqrt(2 * Math.log(1.1)),
  });

  it("splits 13.868 more plans as worked out by hand", () => {
    expectParts(
      model,
      1000,
      {},
      {
        base: 100,
        joiner_rate: 20,
        leavers: -20,
        movers: 0,
        recoding: 0,
        ageing: 0,
        population: 2.9,
        joiner_trend: 6.8,
        interaction: 110.88 - 102.9 - 106.8 + 100,
        joiner_walk: 113.868 - 110.88,
        forecast: 113.868,
      },
    );
  });

  it("without a population joiners are a count: 10 a year times the level", () => {
    const { population: _, ...rest } = model;
    const join = smallModel({ join: (age) => (age === 5 ? [1e6, 1e5] : [0, 1]) }).join;
    expectParts(
      { ...rest, population: undefined, join },
      undefined,
      {},
      {
        base: 100,
        joiner_rate: 20,
        leavers: -20,
        movers: 0,
        recoding: 0,
        ageing: 0,
        joiner_trend: 6.8,
        joiner_walk: (90 + 13.2) * 0.9 + 16.5 - 106.8,
        forecast: (90 + 13.2) * 0.9 + 16.5,
      },
    );
  });
});

/**
 * The three children of the worked example, whose rates stay as they are. In special: joiners 0.5 + 0.5, leavers 0.1 +
 * 0.185, movers to it 0.45 + 0.405. Of ages 11 to 15: the child of 10 grows into them if still there, 0.9, the child of 9
 * a year later, 0.81; of those there, 0.1 leave and then 0.1 × 1.8.
 */
describe("three children, two settings", () => {
  const still = { population: undefined };
  it("special: one child, 1.57 more two years on", () => {
    expectParts(
      { ...workedExample, ...still },
      undefined,
      { setting: "special" },
      {
        base: 1,
        joiner_rate: 1,
        leavers: -0.285,
        movers: 0.855,
        recoding: 0,
        ageing: 0,
        joiner_trend: 0,
        joiner_walk: 0,
        forecast: 2.57,
      },
    );
  });

  it("ages 11 to 15: one child, 1.43 more two years on", () => {
    expectParts(
      { ...workedExample, ...still },
      undefined,
      { ages: [11, 15] },
      {
        base: 1,
        joiner_rate: 0,
        leavers: -0.28,
        movers: 0,
        recoding: 0,
        ageing: 1.71,
        joiner_trend: 0,
        joiner_walk: 0,
        forecast: 2.43,
      },
    );
  });
});

it("of two with ASD one is recorded as SEMH each year: ASD loses one and then half, SEMH gains them", () => {
  const model = smallModel({
    years: 2,
    needs: ["ASD", "SEMH"],
    stock: [[8, 0, 0, 0, 2]],
    recode: (_age, need) => (need === 0 ? [5e7, 5e7] : [0, 1]),
  });
  for (const [need, sign] of [
    ["ASD", -1],
    ["SEMH", 1],
  ] as const) {
    expectParts(
      model,
      undefined,
      { need },
      {
        base: need === "ASD" ? 2 : 0,
        joiner_rate: 0,
        leavers: 0,
        movers: 0,
        recoding: 1.5 * sign,
        ageing: 0,
        joiner_trend: 0,
        joiner_walk: 0,
        forecast: need === "ASD" ? 0.5 : 1.5,
      },
    );
  }
});
