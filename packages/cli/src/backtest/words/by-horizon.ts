import { scoreOf } from "@sufficiency/core";
import { textTable } from "../../text-table.ts";
import { type Backtest, outcomesAt } from "../backtest.ts";
import { atHorizon, horizonsOf } from "./horizons.ts";
import { methodLabel, methodsMade } from "./method-labels.ts";
import { percent, signedPercent } from "./percent.ts";

/** All plans by years ahead: how far each method was out, and what the forecast's 80% interval held. */
export function byHorizon(backtest: Backtest): string {
  const outcomes = outcomesAt(backtest, "total");
  if (outcomes.length === 0) return "";
  const methods = methodsMade(backtest);
  const rows = horizonsOf(outcomes).map((horizon) => {
    const scores = methods.map((method) =>
      scoreOf(atHorizon(outcomes, horizon).filter((each) => each.method === method)),
    );
    const [own] = scores;
    return [
      String(horizon),
      String(own.n),
      ...scores.map(({ wape }) => percent(wape)),
      signedPercent(own.bias),
      percent(own.coverage[80]),
      percent(own.width[80]),
    ];
  });
  const head = ["years", "n", ...methods.map((method) => methodLabel(backtest, method)), "bias", "in 80%", "width"];
  return [
    "All plans by years ahead, in % of what came: errors (WAPE) of each method; then of the forecast its\nbias, how many outcomes its 80% interval held, and how wide that is\n",
    textTable(head, rows),
  ].join("\n");
}
