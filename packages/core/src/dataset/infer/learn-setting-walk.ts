import { linearRegression } from "simple-statistics";
import { LEAST_PAIRS } from "./learn-departures.ts";
import type { PublishedArea } from "./published.ts";

/** Changes over so many years are taken. */
const LAGS = [1, 2, 3, 4, 5] as const;
/** A setting with fewer new plans in a year is mostly chance. */
const LEAST_NEW_PLANS = 10;

/**
 * How far the pull of a setting on those who enter one wanders: the standard deviation of a year's step of the logarithm of its
 * share of a council's new plans. If the logarithm walks with steps of variance w, seen with passing noise of variance e,
 * its change over k years has variance k w + 2 e, beside what chance alone gives counts m and n, 1/m + 1/n. Over k = 1 to 5
 * years, all councils and settings together, w is the slope of the line through the five. Undefined with too few changes
 * over two of them, or where the variance does not rise.
 */
export function learnSettingWalk(councils: readonly PublishedArea[], until: number): number | undefined {
  const series = councils.flatMap((council) => settingSeries(council, until));
  const points = LAGS.flatMap((lag) => {
    const changes = series.flatMap((years) => changesOver(lag, years));
    if (changes.length < LEAST_PAIRS) return [];
    return [[lag, changes.reduce((sum, { square, chance }) => sum + square - chance, 0) / changes.length]];
  });
  if (points.length < 2) return undefined;
  const { m: slope } = linearRegression(points);
  return slope > 0 ? Math.sqrt(slope) : undefined;
}

/** New plans of one setting, and all of the council, by year. */
type SettingSeries = ReadonlyMap<number, { readonly plans: number; readonly all: number }>;

function settingSeries({ years }: PublishedArea, until: number): SettingSeries[] {
  const bySetting = new Map<string, Map<number, { plans: number; all: number }>>();
  for (const { year, newPlans } of years) {
    if (year > until || !newPlans.classes) continue;
    const classes = Object.entries(newPlans.classes);
    const all = classes.reduce((sum, [, plans]) => sum + plans, 0);
    for (const [setting, plans] of classes) {
      if (plans < LEAST_NEW_PLANS) continue;
      const series = bySetting.get(setting) ?? new Map();
      bySetting.set(setting, series.set(year, { plans, all }));
    }
  }
  return [...bySetting.values()];
}

function changesOver(lag: number, years: SettingSeries): { square: number; chance: number }[] {
  return [...years].flatMap(([year, before]) => {
    const after = years.get(year + lag);
    if (!after) return [];
    const change = Math.log(after.plans / after.all) - Math.log(before.plans / before.all);
    return [{ square: change ** 2, chance: 1 / before.plans + 1 / after.plans }];
  });
}
