import { describe, expect, it } from "vitest";
import { expectedForecast } from "../../src/results/expected.ts";
import { makeGrouping } from "../../src/results/grouping.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import { shareAboveZero } from "../../src/results/summary.ts";
import type { RunPlan, Tally } from "../../src/results/tally.ts";
import { always, councilOf, placesOf } from "../helpers/small-council.ts";
import { CHANCE_ONLY } from "../helpers/small-model.ts";
import { meanOf } from "../helpers/tally-values.ts";
import { workedExample } from "../helpers/worked-example.ts";

/**
 * The example of METHOD.md, by hand. Expected plans:
 *
 * Year 1, mainstream: the child of 9, now 10, 0.9; the child of 10 who stays and does not move, 0.9 × 1/2 = 0.45; joiners
 *   2 × 3/4 = 1.5. Together 2.85.
 * Year 1, special: the mover, 0.9 × 1/2 = 0.45; the child of 12, now 13, 0.9; joiners 2 × 1/4 = 0.5. Together 1.85.
 * Both: 3 × 0.9 + 2 = 4.7. Leavers 3 × 0.1 = 0.3.
 *
 * Year 2, mainstream: the first child, now 11, 0.9 × 0.9 × 1/2 = 0.405; the second, now 12, 0.45 × 0.9 = 0.405; last year's
 *   joiners 1.5 × 0.9 = 1.35; new ones 1.5. Together 3.66.
 * Year 2, special: the first child moves, 0.405; the second is there, 0.45 × 0.9 = 0.405; the third 0.9 × 0.9 = 0.81; last
 *   year's joiners 0.5 × 0.9 = 0.45; new ones 0.5. Together 2.57.
 * Both: 4.7 × 0.9 + 2 = 6.23. Leavers 4.7 × 0.1 = 0.47.
 */
const PLANS = [2.85, 1.85, 3.66, 2.57];
const JOINERS = { mainstream: 1.5, special: 0.5 };
const LEAVERS = [0.3 - 0.1, 0.1, 0.285, 0.185];
const MOVERS_TO_SPECIAL = [0.45, 0.405];

/**
 * With one place at the special school, held by the child of 12, e being e^-0.5, the chance that none of the Poisson(0.5)
 * joiners of a year wants it:
 *
 * Year 1: nobody claims with 0.55 e. The place is filled if its holder stays (0.9) or else somebody claims:
 *   placed = 0.9 + 0.1 (1 - 0.55 e) = 0.966641; the others of 1.85 overflow, 0.883359. Two or more want it if the holder
 *   stays and somebody claims, or leaves and two claim: 0.9 (1 - 0.55 e) + 0.1 (1 - 0.55 e - (0.45 + 0.55/2) e) = 0.622434.
 * Year 2, those turned away claim at their next phase, so not yet: the place is empty if its holder left or there was none
 *   (1 - 0.9 × 0.966641), and neither the first child (0.595 = 1 - 0.405) nor a joiner claims it: 0.595 e. placed =
 *   1 - 0.130023 × 0.360886 = 0.953076; the others of 2.57 overflow, 1.616924.
 * Year 2, those turned away claim every year: the place is empty if nobody wants it: neither the first child nor the second
 *   (0.595 each), nor the third (0.19), nor joiners of either year: e^-0.45 and e^-0.5. placed = 1 - 0.595² × 0.19 × e^-0.95
 *   = 0.973986; overflow 2.57 - 0.973986 = 1.596014.
 * Shortfall, the part of demand above one place: 1.85 - 0.966641 = 0.883359, then 2.57 - 0.973986 = 1.596014, by either rule.
 */
const E = Math.exp(-0.5);
const PLACED_FIRST = 0.9 + 0.1 * (1 - 0.55 * E);
const PLACED_SECOND = { phase_transfer: 1 - (1 - 0.9 * PLACED_FIRST) * 0.595 * E, every_year: wantedInSecond() };
const SHORT_FIRST_CHANCE = 0.9 * (1 - 0.55 * E) + 0.1 * (1 - 0.55 * E - (0.45 + 0.55 / 2) * E);

function wantedInSecond(): number {
  return 1 - 0.595 ** 2 * 0.19 * Math.exp(-0.95);
}

const DRAWS = 40_000;
const grouping = makeGrouping(councilOf(workedExample.shape, []), workedExample.shape, ["setting"]);

function expectNear({ mean, error }: { mean: number; error: number }, exact: number, what: string): void {
  expect(Math.abs(mean - exact), `${what}: mean ${mean}, want ${exact}`).toBeLessThanOrEqual(5 * error + 1e-12);
}

describe("three children, two settings, enough places", () => {
  const plan: RunPlan = { demand: workedExample, places: undefined, groupings: [grouping], uncertainty: CHANCE_ONLY };

  it("expected plans after 1 and 2 years are those worked out by hand", () => {
    const { counts } = expectedForecast(plan);
    PLANS.forEach((plans, i) => {
      expect(counts[0][i]).toBeCloseTo(plans, 12);
    });
  });

  it("the draws' mean plans, joiners, leavers and movers agree within five standard errors", () => {
    const tally = runDraws(plan, 1, 0, DRAWS);
    PLANS.forEach((plans, i) => {
      expectNear(meanOf(tally.counts[0], i), plans, `plans ${i}`);
    });
    for (const year of [0, 1]) {
      const flow = (setting: number, kind: number) => meanOf(tally.flows, (year * 2 + setting) * 3 + kind);
      expectNear(flow(0, 0), JOINERS.mainstream, "joiners, mainstream");
      expectNear(flow(1, 0), JOINERS.special, "joiners, special");
      expectNear(flow(0, 1), LEAVERS[year * 2], "leavers, mainstream");
      expectNear(flow(1, 1), LEAVERS[year * 2 + 1], "leavers, special");
      expectNear(flow(0, 2), 0, "movers to mainstream");
      expectNear(flow(1, 2), MOVERS_TO_SPECIAL[year], "movers to special");
    }
  });
});

describe.each(["phase_transfer", "every_year"] as const)("one special place, claims %s", (claims) => {
  const places = placesOf(workedExample, [{ places: always(1) }], { to: "mainstream", claims });
  const plan: RunPlan = { demand: workedExample, places, groupings: [grouping], uncertainty: CHANCE_ONLY };

  it("who is placed, who overflows and what is short agree with the closed form within five standard errors", () => {
    const tally = runDraws(plan, 2, 0, DRAWS);
    const placed = [PLACED_FIRST, PLACED_SECOND[claims]];
    const shortfall = [1.85 - PLACED_FIRST, 2.57 - PLACED_SECOND.every_year];
    [1.85, 2.57].forEach((demand, year) => {
      expectNear(placesCell(tally, year, "demand"), demand, "demand");
      expectNear(placesCell(tally, year, "placed"), placed[year], "placed");
      expectNear(placesCell(tally, year, "over"), 0, "over");
      expectNear(placesCell(tally, year, "overflow"), demand - placed[year], "overflow");
      expectNear(placesCell(tally, year, "shortfall"), shortfall[year], "shortfall");
      expectNear(meanOf(tally.counts[0], year * 4 + 2), [2.85, 3.66][year] + demand - placed[year], "held, mainstream");
      expectNear(meanOf(tally.counts[0], year * 4 + 3), placed[year], "held, special");
    });
    const chance = shareAboveZero(tally.places, placesIndex(0, "shortfall"));
    const error = Math.sqrt((SHORT_FIRST_CHANCE * (1 - SHORT_FIRST_CHANCE)) / DRAWS);
    expectNear({ mean: chance, error }, SHORT_FIRST_CHANCE, "chance of a shortfall");
  });

  it("expected values fill the place, 1 each year, and turn 0.85 and 1.57 away: an approximation from below", () => {
    const { placement } = expectedForecast(plan);
    expect(placement?.map((year) => year.totals[0].placed)).toEqual([closeTo(1), closeTo(1)]);
    expect(placement?.map((year) => year.totals[0].overflow)).toEqual([closeTo(0.85), closeTo(1.57)]);
    expect(placement?.map((year) => year.totals[0].shortfall)).toEqual([closeTo(0.85), closeTo(1.57)]);
    expect(placement?.map((year) => year.totals[0].over)).toEqual([closeTo(0), closeTo(0)]);
  });
});

const MEASURES = ["demand", "placed", "over", "overflow", "shortfall"];

/** All phases (the sixth), all localities (the second, after the only one). */
function placesIndex(year: number, measure: string): number {
  return ((year * 6 + 5) * 2 + 1) * MEASURES.length + MEASURES.indexOf(measure);
}

function placesCell(tally: Tally, year: number, measure: string) {
  return meanOf(tally.places, placesIndex(year, measure));
}

function closeTo(value: number): unknown {
  return expect.closeTo(value, 12);
}
