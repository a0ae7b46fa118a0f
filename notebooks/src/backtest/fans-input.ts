import { type FansInput, fansFinding } from "@sufficiency/charts";
import type { Dataset } from "@sufficiency/core";
import type { Backtest } from "./backtest.ts";

/** What was forecast of all plans from each earlier January, over what came. */
export function fansInputOf({ outcomes, analysis }: Backtest, { counts }: Pick<Dataset, "counts">): FansInput {
  const own = outcomes.filter(({ level, method }) => level === "total" && method === "forecast");
  const years = [...new Set(counts.map((row) => row.census_year))].sort((a, b) => a - b);
  const counted = years.map((year) => ({
    year,
    plans: counts.filter((row) => row.census_year === year).reduce((sum, row) => sum + row.count, 0),
  }));
  const fans = [...new Set(own.map(({ origin }) => origin))].map((origin) => ({
    origin,
    forecast: own.filter((each) => each.origin === origin).map((each) => ({ ...each, p50: each.median })),
  }));
  return {
    title: fansFinding("All plans", { counted, fans }),
    subtitle: "All plans at each January census: what was forecast from each earlier January, over what came",
    counted,
    fans,
    source: `Source: Sufficiency, backtest, 1,000 simulated futures, seed 1; dataset ${analysis.dataset}. Analysis ${analysis.id.slice(0, 8)}.`,
  };
}
