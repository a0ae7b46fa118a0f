import { outcomesTable, scoresTable } from "@sufficiency/core";
import { resultsCsv } from "@sufficiency/io";
import type { Backtest } from "./backtest.ts";
import { fansOf } from "./fans.ts";
import { provenanceOf } from "./provenance.ts";

/** The files of a backtest by name, run.json among them. */
export async function filesOf(backtest: Backtest): Promise<Map<string, string>> {
  const outcomes = backtest.datasets.flatMap((each) => each.outcomes);
  return new Map([
    ["scores.csv", resultsCsv(scoresTable(outcomes))],
    ["outcomes.csv", resultsCsv(outcomesTable(outcomes))],
    ...(await fansOf(backtest)),
    ["run.json", JSON.stringify(provenanceOf(backtest))],
  ]);
}
