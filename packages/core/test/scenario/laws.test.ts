import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedForecast } from "../../src/results/expected.ts";
import { createPairedRunner } from "../../src/results/paired-draws.ts";
import type { PreparedRun } from "../../src/results/prepare-run.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import { signedSummaryOf } from "../../src/results/signed-summary.ts";
import type { RunPlan, Tally } from "../../src/results/tally.ts";
import { withScenario } from "../../src/results/with-scenario.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { pairedWithFirst } from "../helpers/paired-with-first.ts";
import { faultsOf, type GivenLever, scenarioOf, under } from "../helpers/scenarios.ts";

const run: PreparedRun = grownRun([["need", "setting", "locality"], []], { to: 2023 });
const everyYear: PreparedRun = grownRun([[]], { to: 2023, overflow: { to: "independent", claims: "every_year" } });

const cells = fc.record(
  {
    needs: fc.constantFrom(["ASD"], ["SEMH"], ["ASD", "SEMH"]),
    localities: fc.constantFrom(["town"], ["fen"]),
    phases: fc.constantFrom(["primary"], ["secondary", "post16"]),
  },
  { requiredKeys: [] },
);
const start = fc.constantFrom("2020-01", "2020-09", "2021-05", "2022-01");
const ramp = fc.constantFrom<object>(
  { shape: "step" },
  { shape: "linear", months: 18 },
  { shape: "s_curve", months: 30 },
);
const share = fc.constantFrom(0.1, 0.35, 1);

/** A random lever of any kind that acts on flows, of a given size, or of sizes as they come. */
function anyFlow(size: fc.Arbitrary<number> = share): fc.Arbitrary<GivenLever> {
  const common = { cells, start, ramp, size };
  const lever = (kind: string, own: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<GivenLever> =>
    fc.record({ lever: fc.constant(kind), ...common, ...own }) as fc.Arbitrary<GivenLever>;
  const instead = { from: fc.constantFrom(["special"], ["independent"]), to: fc.constant("mainstream") };
  return fc.oneof(
    lever("joiner_rate"),
    lever("assessment_threshold"),
    lever("early_support"),
    lever("leaver_rate"),
    fc.record({ lever: fc.constant("post16_exits"), start, ramp, size }) as fc.Arbitrary<GivenLever>,
    lever("setting_instead", instead),
    lever("step_down", instead),
    fc.record({
      lever: fc.constant("backlog_release"),
      start,
      size: fc.constant(0),
      months: fc.constant(12),
    }) as fc.Arbitrary<GivenLever>,
    fc.record({
      lever: fc.constant("need_recoding"),
      start,
      ramp,
      size,
      from: fc.constant(["SEMH"]),
      to: fc.constant("ASD"),
    }) as fc.Arbitrary<GivenLever>,
  );
}

const drawn = (plan: RunPlan): Tally => runDraws(plan, 3, 0, 12);

describe("a lever that does nothing changes nothing, byte for byte", () => {
  const before = drawn(run.plan);

  it("of size 0, as a number, a distribution or a formula", () => {
    const sizes = fc.constantFrom<unknown>(
      0,
      { low: 0, central: 0, high: 0 },
      { formula: "0 * age" },
    ) as fc.Arbitrary<number>;
    fc.assert(
      fc.property(fc.array(anyFlow(sizes), { minLength: 1, maxLength: 4 }), (levers) => {
        fc.pre(faultsOf(run, levers).length === 0);
        const { plan } = under(run, levers);
        expect(drawn(plan)).toEqual(before);
        expect(expectedForecast(plan)).toEqual(expectedForecast(run.plan));
      }),
      { numRuns: 60, seed: 71 },
    );
  });

  it("one that starts after the forecast, and one of places that come to the same", () => {
    const late: GivenLever[] = [
      { lever: "joiner_rate", size: -0.5, start: "2030-01" },
      { lever: "setting_closed", setting: "special", to: "mainstream", start: "2030-01" },
      { lever: "overflow_rule", to: "mainstream", claims: "every_year", start: "2030-01" },
      { lever: "places_delayed", provision: "p0", months: 12, start: "2024-09" },
      { lever: "places_added", provision: "p1", places: 0 },
      { lever: "places_moved", from: "p0", to: "p1", places: 0 },
      { lever: "reform_2026", start: "2020-09" },
    ];
    // Not checked against the run, which refuses what starts after it.
    expect(drawn(withScenario(run, scenarioOf(late)).plan)).toEqual(before);
  });
});

it("a difference of two scenarios does not depend on the order in which they run, nor on a third", () => {
  fc.assert(
    fc.property(anyFlow(), anyFlow(), anyFlow(), (a, b, c) => {
      const [first, second, third] = [a, b, c].map((lever) => under(run, [lever]).plan);
      const one = createPairedRunner(pairedWithFirst([run.plan, first, second]))(9, 0, 8);
      const other = createPairedRunner(pairedWithFirst([run.plan, third, second, first]))(9, 0, 8);
      expect(other.differences[3]).toEqual(one.differences[1]);
      expect(other.differences[2]).toEqual(one.differences[2]);
    }),
    { numRuns: 25, seed: 72 },
  );
});

describe("which levers commute", () => {
  const bothWays = (a: GivenLever, b: GivenLever): [RunPlan, RunPlan] => {
    const named = [
      { ...a, name: "a" },
      { ...b, name: "b" },
    ] as const;
    return [under(run, named).plan, under(run, named.toReversed()).plan];
  };

  it("levers on different needs and localities, of whatever kind but recoding, in draws too, byte for byte", () => {
    const inCells = (of: object) => anyFlow().map((lever) => ({ ...lever, cells: of }) as GivenLever);
    const pair = fc.tuple(inCells({ needs: ["ASD"] }), inCells({ needs: ["SEMH"] }));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        fc.pre(
          a.lever !== "need_recoding" &&
            b.lever !== "need_recoding" &&
            a.lever !== "post16_exits" &&
            b.lever !== "post16_exits",
        );
        const [one, other] = bothWays(a, b);
        expect(drawn(other).counts).toEqual(drawn(one).counts);
      }),
      { numRuns: 40, seed: 73 },
    );
  });

  it("all that multiply joiners, leaving or staying, on the same cells", () => {
    const multiplying = anyFlow().filter(({ lever }) =>
      ["joiner_rate", "assessment_threshold", "early_support", "leaver_rate", "post16_exits"].includes(lever),
    );
    fc.assert(
      fc.property(multiplying, multiplying, (a, b) => {
        const [one, other] = bothWays(a, b);
        expect(drawn(other)).toEqual(drawn(one));
      }),
      { numRuns: 40, seed: 74 },
    );
  });

  it("not two that send the same children to different settings: the first takes its part, the second a part of the rest", () => {
    const [one, other] = bothWays(
      { lever: "setting_instead", from: ["special"], to: "mainstream", size: 0.5 },
      { lever: "setting_instead", from: ["special"], to: "independent", size: 0.5 },
    );
    const joiners = (plan: RunPlan) => expectedForecast(plan).demand[0].joined;
    expect(joiners(one)).not.toEqual(joiners(other));
  });

  it("not places added and delayed: a delay moves what levers before it in the file have added", () => {
    const added: GivenLever = { lever: "places_added", provision: "p0", places: 9, start: "2021-09" };
    const delayed: GivenLever = { lever: "places_delayed", provision: "p0", months: 12, start: "2021-09" };
    const places = (plan: RunPlan) => plan.places?.capped[0].pools.map((pool) => [...pool.places]);
    const [one, other] = bothWays(added, delayed);
    expect(places(one)).not.toEqual(places(other));
  });
});

describe("a joiner cut never raises totals", () => {
  const cut = fc.record({
    lever: fc.constantFrom("early_support", "assessment_threshold"),
    cells,
    start,
    ramp,
    size: share,
  }) as fc.Arbitrary<GivenLever>;
  const totals = ({ plan }: PreparedRun): number[] =>
    expectedForecast(plan).demand.map(({ stock }) => stock.reduce((a, b) => a + b));

  it("in expected values, in any year", () => {
    fc.assert(
      fc.property(cut, (lever) => {
        const before = totals(run);
        totals(under(run, [lever])).forEach((plans, year) => {
          expect(plans).toBeLessThanOrEqual(before[year] + 1e-9);
        });
      }),
      { numRuns: 200, seed: 75 },
    );
  });

  it("in the mean of paired draws, beyond their error", () => {
    fc.assert(
      fc.property(cut, (lever) => {
        const { differences } = createPairedRunner(pairedWithFirst([run.plan, under(run, [lever]).plan]))(4, 0, 60);
        for (let year = 0; year < 3; year++) {
          const { mean, quantiles } = signedSummaryOf(differences[1].counts[1], year * 2);
          const spread = quantiles[6] - quantiles[0];
          expect(mean).toBeLessThanOrEqual((4 * spread) / 3.3 / Math.sqrt(60) + 1e-9);
        }
      }),
      { numRuns: 12, seed: 76 },
    );
  });
});

describe("more places, where all claim every year, never raise shortfall", () => {
  const more = fc.record({
    lever: fc.constant("places_added"),
    provision: fc.constantFrom("p0", "p1", "p2"),
    places: fc.integer({ min: 1, max: 40 }),
    start,
  }) as fc.Arbitrary<GivenLever>;

  it("in expected values", () => {
    fc.assert(
      fc.property(more, (lever) => {
        const shortfalls = ({ plan }: PreparedRun): number[] =>
          (expectedForecast(plan).placement ?? []).map(({ totals }) => totals[0].shortfall);
        const before = shortfalls(everyYear);
        shortfalls(under(everyYear, [lever])).forEach((shortfall, year) => {
          expect(shortfall).toBeLessThanOrEqual(before[year] + 1e-9);
        });
      }),
      { numRuns: 60, seed: 77 },
    );
  });

  it("in any draw: demand is the same and pools nest", () => {
    fc.assert(
      fc.property(more, (lever) => {
        const paired = createPairedRunner(pairedWithFirst([everyYear.plan, under(everyYear, [lever]).plan]))(8, 0, 10);
        const { above } = paired.differences[1].places;
        const shortfallOf = (cell: number): boolean => cell % 5 === 4;
        const all = [...above.sums].filter((_, cell) => shortfallOf(cell) && isAll(cell));
        expect(all.every((sum) => sum === 0)).toBe(true);
      }),
      { numRuns: 25, seed: 78 },
    );
  });

  /** Cells of all phases and localities: the last of each. See Tally.places. */
  function isAll(cell: number): boolean {
    const localities = run.plan.demand.shape.localities.length + 1;
    return Math.floor(cell / 5) % localities === localities - 1 && Math.floor(cell / (5 * localities)) % 6 === 5;
  }
});
