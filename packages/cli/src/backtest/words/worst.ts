import { ALL, LEVELS, type Outcome, type Score, scoreGroups, scoreOf } from "@sufficiency/core";
import { textTable } from "../../text-table.ts";
import { type Backtest, outcomesAt } from "../backtest.ts";
import { percent, signedPercent } from "./percent.ts";

const SHOWN = 6;

/** A group with fewer plans than this on average is wrong by chance alone, and would fill the list. */
const LEAST_PLANS = 50;

/** The groups in which the forecast was furthest out, all years ahead together. */
export function worst(backtest: Backtest): string {
  const rows = LEVELS.filter(({ name }) => name !== "total")
    .flatMap(({ name, label }) => groupsOf(outcomesAt(backtest, name)).map((group) => ({ label, ...group })))
    .filter(({ plans }) => plans >= LEAST_PLANS)
    .sort((a, b) => (b.score.wape ?? 0) - (a.score.wape ?? 0))
    .slice(0, SHOWN)
    .map(({ label, code, score, plans }) => [
      label,
      code,
      String(score.n),
      Math.round(plans).toLocaleString("en-GB"),
      percent(score.wape),
      signedPercent(score.bias),
      percent(score.coverage[80]),
    ]);
  if (rows.length === 0) return "";
  const head = ["level", "group", "n", "plans", "WAPE", "bias", "in 80%"];
  return `Where it fails most (groups of ${LEAST_PLANS} plans or more on average)\n\n${textTable(head, rows)}`;
}

function groupsOf(outcomes: readonly Outcome[]): { code: string; score: Score; plans: number }[] {
  const own = outcomes.filter(({ method }) => method === "forecast");
  return scoreGroups(own)
    .filter(({ code, horizon }) => code !== ALL && horizon === ALL)
    .map(({ code, outcomes: group }) => ({
      code,
      score: scoreOf(group),
      plans: group.reduce((sum, { actual }) => sum + actual, 0) / group.length,
    }));
}
