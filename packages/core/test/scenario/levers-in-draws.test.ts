import { describe, expect, it } from "vitest";
import { expectedForecast } from "../../src/results/expected.ts";
import type { PreparedRun } from "../../src/results/prepare-run.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import type { RunPlan } from "../../src/results/tally.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { type GivenLever, under } from "../helpers/scenarios.ts";
import { CHANCE_ONLY } from "../helpers/small-model.ts";
import { meanOf } from "../helpers/tally-values.ts";

const DRAWS = 1500;
const GROUPS = [["setting"], ["need"], ["locality"], ["phase"], []] as const;
const run: PreparedRun = grownRun(GROUPS, { to: 2023 });

const withoutLuckOfRates = (prepared: PreparedRun): RunPlan => ({ ...prepared.plan, uncertainty: CHANCE_ONLY });

/** One lever of each kind that acts on flows, most with another size in one locality or at some ages. */
const LEVERS: readonly GivenLever[] = [
  { lever: "joiner_rate", size: -0.4 },
  { lever: "joiner_rate", size: 0.7, cells: { localities: ["fen"] } },
  { lever: "joiner_rate", size: -1, cells: { settings: ["special"] }, start: "2021-05" },
  { lever: "joiner_rate", size: { formula: "age < 8 ? -0.5 : 0.3 * (year - 2020)" } },
  { lever: "assessment_threshold", size: 0.3, cells: { needs: ["ASD"] } },
  { lever: "early_support", size: 0.5, ramp: { shape: "linear", months: 18 } },
  { lever: "backlog_release", size: 150, months: 18, start: "2020-07" },
  { lever: "leaver_rate", size: -0.6, cells: { localities: ["town"] } },
  { lever: "leaver_rate", size: 2 },
  { lever: "post16_exits", size: 0.3, cells: { localities: ["fen"] } },
  { lever: "neet_cleanup", size: 0.6, months: 18, cells: { settings: ["independent"] } },
  { lever: "setting_instead", from: ["special"], to: "mainstream", size: 0.6 },
  { lever: "setting_instead", from: ["special", "independent"], to: "mainstream", at: ["any_move"], size: 0.5 },
  { lever: "step_down", to: "special", when: "every_year", size: 0.3 },
  { lever: "step_down", from: ["special"], to: "mainstream", size: 0.5, cells: { localities: ["town"] } },
  { lever: "setting_closed", setting: "independent", to: "special", start: "2021-09" },
  { lever: "setting_closed", setting: "independent", to: "mainstream", include_placed: true, start: "2021-09" },
  { lever: "setting_opened", setting: "independent", from: ["mainstream"], size: 0.2 },
  { lever: "need_recoding", from: ["SEMH"], to: "ASD", size: 0.5, ramp: { shape: "linear", months: 24 } },
  { lever: "need_recoding", from: ["SEMH"], to: "ASD", size: 0.5, include_placed: false },
  {
    lever: "reform_2026",
    start: "2021-09",
    joiner_change: -0.3,
    surge: 0.4,
    surge_from: "2020-01",
    reviewed_out: 0.4,
    reviews_from: "2022-01",
  },
];

describe("with rates at their means and no walk, expected values are the mean of draws", () => {
  it.each(LEVERS.map((lever) => [JSON.stringify(lever), lever] as const))("%s", (_, lever) => {
    const plan = withoutLuckOfRates(under(run, [lever]));
    const tally = runDraws(plan, 5, 0, DRAWS);
    const expected = expectedForecast(plan);
    plan.groupings.forEach((grouping, g) => {
      const groups = grouping.keys.length;
      for (let year = 0; year < 3; year++) {
        for (let group = 0; group < groups; group++) {
          const cell = year * 2 * groups + group;
          const { mean, error } = meanOf(tally.counts[g], cell);
          const gap = Math.abs(mean - expected.counts[g][cell]);
          expect(gap, `${grouping.by} ${grouping.keys[group]} ${year + 1}`).toBeLessThanOrEqual(4.5 * error + 1e-9);
        }
      }
    });
  });

  it("all of these at once, which do not contradict each other", () => {
    const levers = LEVERS.filter(({ lever }) => lever !== "setting_closed" && lever !== "setting_opened");
    const plan = withoutLuckOfRates(
      under(
        run,
        levers.map((lever) => ({ ...lever, end: undefined })),
      ),
    );
    const tally = runDraws(plan, 6, 0, DRAWS);
    const expected = expectedForecast(plan);
    for (let year = 0; year < 3; year++) {
      const { mean, error } = meanOf(tally.counts[4], year * 2);
      expect(Math.abs(mean - expected.counts[4][year * 2])).toBeLessThanOrEqual(4.5 * error);
    }
  });
});
