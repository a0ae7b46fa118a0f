import { linearRegression, mean } from "simple-statistics";
import { AGE_BANDS } from "../../domain/ages.ts";
import { LEAST_PAIRS } from "./learn-departures.ts";
import type { Margins, PublishedArea } from "./published.ts";

/** Changes over so many years are taken. */
const LAGS = [1, 2, 3, 4, 5] as const;
/** A year with fewer new plans is mostly chance. */
const LEAST_NEW_PLANS = 30;

/** Divides new plans into parts; undefined where they were not published so. */
export type PartsOf = (newPlans: Margins) => ReadonlyMap<string, number> | undefined;

/** New plans by class of setting. */
export function settingParts({ classes }: Margins): ReadonlyMap<string, number> | undefined {
  return classes && new Map(Object.entries(classes));
}

/** New plans by age band; undefined where a published run of ages crosses from one to another. */
export function ageParts({ ages }: Margins): ReadonlyMap<string, number> | undefined {
  if (!ages) return undefined;
  const parts = new Map<string, number>();
  for (const { fromAge, toAge, plans } of ages) {
    const band = AGE_BANDS.find((each) => fromAge <= each.toAge);
    if (!band || fromAge < band.fromAge || toAge > band.toAge) return undefined;
    parts.set(band.code, (parts.get(band.code) ?? 0) + plans);
  }
  return parts;
}

/**
 * How far the shares of the parts of new plans wander. In a year a share q moves with variance w q (1 - q), as that of a
 * Dirichlet draw of mean q and weight 1 / w - 1 does; seen with chance q (1 - q) / n in n new plans and with passing noise. So over k
 * years (change)² / q (1 - q), less 1 / n + 1 / m, is k w + noise on average; over k = 1 to 5, all councils and parts together,
 * w is the slope of the line through the five. Gives √w; undefined with too few changes over two of them, or where it does not rise.
 */
export function learnShareWalk(
  councils: readonly PublishedArea[],
  until: number,
  partsOf: PartsOf,
): number | undefined {
  const series = councils.flatMap((council) => shareSeries(council, until, partsOf));
  const points = LAGS.flatMap((lag) => {
    const changes = series.flatMap((years) => changesOver(lag, years));
    return changes.length < LEAST_PAIRS ? [] : [[lag, mean(changes)]];
  });
  if (points.length < 2) return undefined;
  const { m: slope } = linearRegression(points);
  return slope > 0 ? Math.sqrt(slope) : undefined;
}

/** Share of one part among a council's new plans, and their number, by year. */
type ShareSeries = ReadonlyMap<number, { readonly share: number; readonly all: number }>;

function shareSeries({ years }: PublishedArea, until: number, partsOf: PartsOf): ShareSeries[] {
  const byPart = new Map<string, Map<number, { share: number; all: number }>>();
  for (const { year, newPlans } of years) {
    const parts = year > until ? undefined : partsOf(newPlans);
    if (!parts) continue;
    const all = [...parts.values()].reduce((sum, plans) => sum + plans, 0);
    if (all < LEAST_NEW_PLANS) continue;
    for (const [part, plans] of parts) {
      const series = byPart.get(part) ?? new Map();
      byPart.set(part, series.set(year, { share: plans / all, all }));
    }
  }
  return [...byPart.values()];
}

function changesOver(lag: number, years: ShareSeries): number[] {
  return [...years].flatMap(([year, before]) => {
    const after = years.get(year + lag);
    if (!after) return [];
    const share = (before.share + after.share) / 2;
    if (share === 0) return [];
    const square = (after.share - before.share) ** 2;
    return [square / (share * (1 - share)) - 1 / before.all - 1 / after.all];
  });
}
