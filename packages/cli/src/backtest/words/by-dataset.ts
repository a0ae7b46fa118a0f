import { scoreOf } from "@sufficiency/core";
import { textTable } from "../../text-table.ts";
import type { Backtest } from "../backtest.ts";
import { methodLabel, methodsMade } from "./method-labels.ts";
import { percent, signedPercent } from "./percent.ts";

/** One line a dataset, where there are several: all plans, all years ahead together. */
export function byDataset(backtest: Backtest): string {
  if (backtest.datasets.length < 2) return "";
  const methods = methodsMade(backtest);
  const rows = backtest.datasets.map(({ dataset, outcomes }) => {
    const totals = outcomes.filter(({ level }) => level === "total");
    const scores = methods.map((method) => scoreOf(totals.filter((each) => each.method === method)));
    const [own] = scores;
    return [
      dataset.name,
      String(own.n),
      ...scores.map(({ wape }) => percent(wape)),
      signedPercent(own.bias),
      percent(own.coverage[80]),
    ];
  });
  const head = ["dataset", "n", ...methods.map((method) => methodLabel(backtest, method)), "bias", "in 80%"];
  return `Each dataset: all plans, all years ahead together, in % likewise\n\n${textTable(head, rows)}`;
}
