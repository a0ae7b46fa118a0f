import { linearRegression } from "simple-statistics";
import { LEAST_PAIRS } from "./learn-departures.ts";
import type { PublishedArea } from "./published.ts";

/** Changes over so many years are taken. */
const LAGS = [1, 2, 3, 4, 5] as const;
/** A year with fewer new plans is mostly chance. */
const LEAST_NEW_PLANS = 30;

/**
 * How far the shares of settings among those who enter one wander. In a year a share q moves with variance w q (1 - q), as
 * that of a Dirichlet draw of mean q and weight 1 / w - 1 does; seen with chance q (1 - q) / n in n new plans and with passing
 * noise. So over k years (change)² / q (1 - q), less 1 / n + 1 / m, is k w + noise on average; over k = 1 to 5, all
 * councils and settings together, w is the slope of the line through the five. Gives √w; undefined with too few changes over two
 * of them, or where it does not rise.
 */
export function learnSettingWalk(councils: readonly PublishedArea[], until: number): number | undefined {
  const series = councils.flatMap((council) => settingSeries(council, until));
  const points = LAGS.flatMap((lag) => {
    const changes = series.flatMap((years) => changesOver(lag, years));
    if (changes.length < LEAST_PAIRS) return [];
    return [[lag, changes.reduce((sum, each) => sum + each, 0) / changes.length]];
  });
  if (points.length < 2) return undefined;
  const { m: slope } = linearRegression(points);
  return slope > 0 ? Math.sqrt(slope) : undefined;
}

/** Share of one setting among a council's new plans, and their number, by year. */
type SettingSeries = ReadonlyMap<number, { readonly share: number; readonly all: number }>;

function settingSeries({ years }: PublishedArea, until: number): SettingSeries[] {
  const bySetting = new Map<string, Map<number, { share: number; all: number }>>();
  for (const { year, newPlans } of years) {
    if (year > until || !newPlans.classes) continue;
    const classes = Object.entries(newPlans.classes);
    const all = classes.reduce((sum, [, plans]) => sum + plans, 0);
    if (all < LEAST_NEW_PLANS) continue;
    for (const [setting, plans] of classes) {
      const series = bySetting.get(setting) ?? new Map();
      bySetting.set(setting, series.set(year, { share: plans / all, all }));
    }
  }
  return [...bySetting.values()];
}

function changesOver(lag: number, years: SettingSeries): number[] {
  return [...years].flatMap(([year, before]) => {
    const after = years.get(year + lag);
    if (!after) return [];
    const share = (before.share + after.share) / 2;
    if (share === 0) return [];
    const square = (after.share - before.share) ** 2;
    return [square / (share * (1 - share)) - 1 / before.all - 1 / after.all];
  });
}
