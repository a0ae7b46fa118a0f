import fc from "fast-check";
import { expect, test } from "vitest";
import { createDrawValues } from "../../src/results/draw-values.ts";
import { createKeptDraws, type KeptDraws } from "../../src/results/kept-draws.ts";
import {
  createPairedRunner,
  emptyPairedTally,
  mergePairedTally,
  type PairedTally,
} from "../../src/results/paired-draws.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import { type SignedHistograms, signedValuesOf } from "../../src/results/signed-histograms.ts";
import { signedSummaryOf } from "../../src/results/signed-summary.ts";
import { histogramsOf, type RunPlan } from "../../src/results/tally.ts";
import { anyNestedPlaces } from "../helpers/any-places.ts";
import { pairedWithFirst } from "../helpers/paired-with-first.ts";
import { planOf } from "../helpers/plan-of.ts";
import { CHANCE_ONLY, smallModel } from "../helpers/small-model.ts";
import { tallyValues } from "../helpers/tally-values.ts";

const SEED = 7;

/** A baseline, the same again, and a future in which joiners are half as many. */
const somePlans = anyNestedPlaces().map(({ model, places }): RunPlan[] => {
  const plan = planOf(model, places, [["setting"], ["age", "locality"]]);
  return [plan, plan, { ...plan, demand: { ...model, trend: model.trend.map((level) => level / 2) } }];
});

const signedCells = (histograms: SignedHistograms) =>
  Array.from(histograms.above.sums, (_, cell) => signedValuesOf(histograms, cell));

const valuesOf = ({ plans, differences }: PairedTally) => ({
  plans: plans.map(tallyValues),
  differences: differences.map(({ counts, flows, places }) => [...counts, flows, places].map(signedCells)),
});

test("each plan is what it is alone, and a difference is plan - baseline in the same draw", () => {
  fc.assert(
    fc.property(somePlans, (plans) => {
      const paired = createPairedRunner(pairedWithFirst(plans))(SEED, 0, 4);
      expect(paired.plans.map(tallyValues)).toEqual(plans.map((plan) => tallyValues(runDraws(plan, SEED, 0, 4))));
      const draws = [0, 1, 2, 3].map((draw) =>
        plans.map((plan) => histogramsOf(runDraws(plan, SEED, draw, draw + 1)).map(({ sums }) => sums)),
      );
      paired.differences.forEach(({ counts, flows, places }, k) => {
        [...counts, flows, places].forEach((histograms, i) => {
          const expected = Array.from(histograms.above.sums, (_, cell) =>
            draws.map((byPlan) => byPlan[k][i][cell] - byPlan[0][i][cell]).sort((a, b) => a - b),
          );
          const listed = signedCells(histograms).map((values) =>
            values.flatMap(({ value, draws }) => Array<number>(draws).fill(value)),
          );
          expect(listed).toEqual(expected);
        });
      });
    }),
    { numRuns: 25, seed: 21 },
  );
});

test("a baseline that is kept gives what it gave, beside other plans too", () => {
  fc.assert(
    fc.property(somePlans, ([baseline, , fewer]) => {
      const kept = createKeptDraws();
      const drawn = (plans: RunPlan[], keep?: KeptDraws) =>
        valuesOf(createPairedRunner(pairedWithFirst(plans), keep)(SEED, 0, 5));
      for (const plans of [[baseline], [baseline, fewer], [baseline, fewer, baseline]]) {
        expect(drawn(plans, kept)).toEqual(drawn(plans));
      }
      const recalled = createDrawValues(baseline);
      expect(kept.recall(SEED, 0, 5, recalled)).toBe(true);
      expect(kept.recall(SEED, 0, 4, recalled)).toBe(false);
    }),
    { numRuns: 15, seed: 26 },
  );
});

test("a plan that changes nothing differs by 0 in every cell", () => {
  fc.assert(
    fc.property(somePlans, (plans) => {
      const { differences } = createPairedRunner(pairedWithFirst(plans))(SEED, 0, 3);
      for (const histograms of [
        ...differences[1].counts,
        differences[1].flows,
        differences[1].places,
        differences[1].overflow,
      ]) {
        for (const values of signedCells(histograms)) expect(values).toEqual([{ value: 0, draws: 3 }]);
      }
    }),
    { numRuns: 15, seed: 22 },
  );
});

test("chunks merged in any order give the same, and a plan's difference does not depend on the others", () => {
  fc.assert(
    fc.property(somePlans, fc.integer({ min: 1, max: 5 }), fc.boolean(), (plans, cut, swap) => {
      const runner = createPairedRunner(pairedWithFirst(plans));
      const chunks = [runner(SEED, 0, cut), runner(SEED, cut, 6)];
      const merged = emptyPairedTally(pairedWithFirst(plans));
      for (const chunk of swap ? chunks.reverse() : chunks) mergePairedTally(merged, chunk);
      const whole = valuesOf(createPairedRunner(pairedWithFirst(plans))(SEED, 0, 6));
      expect(valuesOf(merged)).toEqual(whole);
      const alone = valuesOf(createPairedRunner(pairedWithFirst([plans[0], plans[2]]))(SEED, 0, 6));
      expect(alone.differences[1]).toEqual(whole.differences[2]);
    }),
    { numRuns: 20, seed: 23 },
  );
});

test("a pair of the first draws only is what it is in those draws, and its plan is drawn in no others", () => {
  fc.assert(
    fc.property(somePlans, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (plans, first, cut) => {
      const few = {
        plans,
        pairs: [
          { plan: 1, against: 0 },
          { plan: 2, against: 0, first },
          { plan: 1, against: 2, first },
        ],
      };
      const drawn = createPairedRunner(few)(SEED, 0, cut);
      createPairedRunner(few)(SEED, cut, 6, drawn);
      const ofAll = valuesOf(createPairedRunner(pairedWithFirst(plans))(SEED, 0, 6));
      const ofFirst = valuesOf(createPairedRunner(pairedWithFirst(plans))(SEED, 0, first));
      const found = valuesOf(drawn);
      expect(found.plans).toEqual([ofAll.plans[0], ofAll.plans[1], ofFirst.plans[2]]);
      expect(found.differences.slice(0, 2)).toEqual([ofAll.differences[1], ofFirst.differences[2]]);
      const turned = valuesOf(createPairedRunner({ plans, pairs: [{ plan: 1, against: 2 }] })(SEED, 0, first));
      expect(found.differences[2]).toEqual(turned.differences[0]);
    }),
    { numRuns: 20, seed: 24 },
  );
});

test("what a plan leaves out is not counted, and everything else is as before", () => {
  fc.assert(
    fc.property(somePlans, (plans) => {
      const [whole, bare] = [
        plans,
        plans.map((plan): RunPlan => ({ ...plan, leftOut: ["flows", "places", "overflow"] })),
      ].map((each) => createPairedRunner(pairedWithFirst(each))(SEED, 0, 3));
      expect(bare.plans.map(({ counts }) => counts)).toEqual(whole.plans.map(({ counts }) => counts));
      expect(bare.differences.map(({ counts }) => counts)).toEqual(whole.differences.map(({ counts }) => counts));
      for (const { flows, places } of bare.plans) expect([flows.sums.length, places.sums.length]).toEqual([0, 0]);
    }),
    { numRuns: 10, seed: 25 },
  );
});

test("100 children of whom one in ten leaves, or one in five: the same luck, so never fewer leave, 10 more on average", () => {
  const stock = [[10, 0, 0, 0, 100]] as const;
  const plan = planOf(smallModel({ stock, leave: () => [1, 9] }), undefined, [[]], CHANCE_ONLY);
  const more = planOf(smallModel({ stock, leave: () => [2, 8] }), undefined, [[]], CHANCE_ONLY);
  const draws = 4000;
  const { differences } = createPairedRunner(pairedWithFirst([plan, more]))(SEED, 0, draws);
  const { mean, pLower } = signedSummaryOf(differences[1].counts[0], 0);
  const values = signedValuesOf(differences[1].counts[0], 0);
  expect(values.every(({ value }) => value <= 0)).toBe(true);
  /** Var(A - B) is at most Var(A) + Var(B) = 9 + 16. */
  expect(Math.abs(mean + 10)).toBeLessThanOrEqual(5 * Math.sqrt(25 / draws));
  expect(pLower).toBeGreaterThan(0.99);
});

test("plans that do not count the same are refused", () => {
  const plan = planOf(smallModel({ years: 2 }), undefined, [["age"]]);
  for (const other of [
    planOf(smallModel({ years: 3 }), undefined, [["age"]]),
    planOf(smallModel({ years: 2 }), undefined, [["need"]]),
    planOf(smallModel({ years: 2, needs: ["ASD", "SEMH"] }), undefined, [["age"]]),
  ]) {
    expect(() => createPairedRunner(pairedWithFirst([plan, other]))).toThrow(RangeError);
  }
});
