import { VERSION } from "../version.ts";
import type { Backtest, DatasetBacktest } from "./backtest.ts";

/**
 * The pictures of a backtest by file name: for each dataset one fan an origin, drawn over what happened. What draws them is
 * loaded only here, for it takes longer to load than all the rest.
 */
export async function fansOf({ datasets, options }: Backtest): Promise<[string, string][]> {
  const { fansChart } = await import("@sufficiency/charts");
  const { chartSvg } = await import("@sufficiency/charts/svg");
  return datasets.flatMap((each): [string, string][] => {
    const fans = fansIn(each);
    if (fans.length === 0) return [];
    const { name, title, hash } = each.dataset;
    const svg = chartSvg(fansChart, {
      title,
      subtitle: "Plans at each January census: what was forecast from each January, over what came",
      counted: each.totals,
      fans,
      source: `Sufficiency ${VERSION}, baseline, ${options.draws.toLocaleString("en-GB")} draws, seed ${options.seed}; dataset ${name}, hash ${hash.slice(0, 12)}.`,
    });
    return [[datasets.length === 1 ? "fans.svg" : `fans-${name}.svg`, svg]];
  });
}

function fansIn({ origins, outcomes }: DatasetBacktest) {
  const own = outcomes.filter(({ level, method }) => level === "total" && method === "forecast");
  return origins
    .map((origin) => ({
      origin,
      forecast: own.flatMap((each) =>
        each.origin === origin && each.quantiles ? [{ year: each.year, p50: each.median, ...each.quantiles }] : [],
      ),
    }))
    .filter(({ forecast }) => forecast.length > 0);
}
