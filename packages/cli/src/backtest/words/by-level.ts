import { LEVELS, scoreOf } from "@sufficiency/core";
import { textTable } from "../../text-table.ts";
import { type Backtest, outcomesAt } from "../backtest.ts";
import { methodLabel, methodsMade } from "./method-labels.ts";
import { percent, signedPercent } from "./percent.ts";

/** Each level at all horizons together: nothing where only totals are scored. */
export function byLevel(backtest: Backtest): string {
  const methods = methodsMade(backtest);
  const rows = LEVELS.flatMap(({ name, label }) => {
    const outcomes = outcomesAt(backtest, name);
    if (outcomes.length === 0) return [];
    const scores = methods.map((method) => scoreOf(outcomes.filter((each) => each.method === method)));
    const [own] = scores;
    return [
      [
        label,
        String(own.n),
        ...scores.map(({ wape }) => percent(wape)),
        signedPercent(own.bias),
        percent(own.coverage[80]),
        percent(own.width[80]),
      ],
    ];
  });
  if (rows.length < 2) return "";
  const head = ["level", "n", ...methods.map((method) => methodLabel(backtest, method)), "bias", "in 80%", "width"];
  return `By level, all years ahead together, in % likewise\n\n${textTable(head, rows)}`;
}
