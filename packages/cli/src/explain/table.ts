import type { Columns, Figure } from "@sufficiency/core";
import { censusesOf, type Explained } from "./explained.ts";
import { partWords } from "./part-words.ts";

/**
 * Where a change comes from, a row a part: plans at the base census, the parts, the change, and plans in the last year.
 * base + parts = forecast, and forecast - base = change, in the mean and in every draw, but not in quantiles.
 *
 * Columns: census_year (at which the figure stands, or up to which the part counts), part, status (observed, forecast),
 * mean, p10, p50 and p90, unit, meaning.
 */
export function explainTable(explained: Explained): Columns {
  const { base, parts, change, forecast } = explained.explanation;
  const { from, to } = censusesOf(explained);
  const words = partWords(explained);
  const names = ["census_year", "part", "status", "mean", "p10", "p50", "p90", "unit", "meaning"] as const;
  const columns: Columns = Object.fromEntries(names.map((name) => [name, []]));
  const add = (census_year: number, part: string, status: string, figure: Figure, meaning: string): void => {
    const { mean, p10, p50, p90 } = figure;
    const row = { census_year, part, status, mean, p10, p50, p90, unit: "plans", meaning };
    for (const name of names) columns[name].push(row[name]);
  };
  const counted = { mean: base, p10: base, p50: base, p90: base };
  add(from, "base", "observed", counted, `plans in January ${from}, by the setting wanted`);
  for (const { part, ...figure } of parts) add(to, part, "forecast", figure, words[part].meaning);
  add(to, "change", "forecast", change, `plans in January ${to} less those in January ${from}`);
  add(to, "forecast", "forecast", forecast, `plans in January ${to}, by the setting wanted`);
  return columns;
}
