import type { ChartTable } from "@sufficiency/charts";
import { type Dataset, reconcile } from "@sufficiency/core";
import { listed, whole } from "../words/numbers.ts";

/** Stocks against flows, census by census: what was there, who left and joined, what that makes, and what was counted. */
export function reconciledTable(dataset: Dataset): ChartTable {
  const names = ["plans the January before", "leavers", "joiners", "so expected", "counted", "difference"];
  return {
    columns: [{ name: "January", unit: "" }, ...names.map((name) => ({ name, unit: "" }))],
    rows: reconcile(dataset).map(({ censusYear, before, leavers, joiners, expected, after, difference }) => [
      censusYear,
      before,
      leavers,
      joiners,
      expected,
      after,
      difference,
    ]),
  };
}

/** Whether stocks and flows agree, in a sentence. */
export function reconciledFinding(dataset: Dataset): string {
  const years = reconcile(dataset);
  if (years.length === 0) {
    return "The dataset has no transitions: who joined, moved and left is inferred from its counts, net, so there is nothing to hold against them.";
  }
  const off = years.filter(({ difference }) => difference !== 0);
  if (off.length === 0)
    return `In each of ${years.length} years the plans counted are those before, less leavers, plus joiners: stocks and flows agree.`;
  const words = off.map(
    ({ censusYear, difference }) =>
      `${whole(Math.abs(difference))} too ${difference > 0 ? "many" : "few"} in January ${censusYear}`,
  );
  return `Stocks and flows do not agree: ${listed(words)}.`;
}
