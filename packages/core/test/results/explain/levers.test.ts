import { expect, it } from "vitest";
import { createExplainRunner } from "../../../src/results/explain/explain-draws.ts";
import { explanationOf } from "../../../src/results/explain/explain-parts.ts";
import { explainPlan } from "../../../src/results/explain/explain-plan.ts";
import { createPairedRunner } from "../../../src/results/paired-draws.ts";
import { signedSummaryOf } from "../../../src/results/signed-summary.ts";
import { grownRun } from "../../helpers/grown-run.ts";
import { under } from "../../helpers/scenarios.ts";

const LEVERS = [
  { lever: "joiner_rate", name: "fewer", size: -0.4 },
  { lever: "leaver_rate", name: "leave", size: 1.5 },
];

it("each lever is a part of the change, and all add up to the plans of the scenario", () => {
  const run = grownRun([[]]);
  const [whole, fewer, leave] = [under(run, LEVERS), under(run, LEVERS, ["fewer"]), under(run, LEVERS, ["leave"])];
  const plan = explainPlan(
    run,
    {},
    {
      whole: whole.plan.demand,
      levers: [
        { name: "fewer", demand: fewer.plan.demand },
        { name: "leave", demand: leave.plan.demand },
      ],
    },
  );
  const { base, parts, forecast } = explanationOf(plan, createExplainRunner(plan)(1, 0, 40));
  expect(parts.map(({ part }) => part).slice(-3)).toEqual(["lever_fewer", "lever_leave", "between_levers"]);
  expect(parts.reduce((sum, { mean }) => sum + mean, base)).toBeCloseTo(forecast.mean, 9);

  const paired = createPairedRunner([run.plan, fewer.plan, leave.plan, whole.plan])(1, 0, 40);
  const last = (run.plan.demand.years - 1) * 2;
  const alone = [1, 2, 3].map((plan) => signedSummaryOf(paired.differences[plan].counts[0], last).mean);
  const [ofFewer, ofLeave, between] = parts.slice(-3).map(({ mean }) => mean);
  expect(ofFewer).toBeCloseTo(alone[0], 9);
  expect(ofLeave).toBeCloseTo(alone[1], 9);
  expect(between).toBeCloseTo(alone[2] - alone[0] - alone[1], 9);
});
