import {
  ALL,
  countedYears,
  type Dataset,
  defaultOrigins,
  laterFigures,
  type Outcome,
  outcomesOf,
  plansByCode,
  prepareOrigin,
  type RunPlan,
  type Tally,
} from "@sufficiency/core";
import type { Progress } from "../forecast/progress.ts";
import type { Threads } from "../threads/start-threads.ts";
import type { DatasetBacktest, LeftOut } from "./backtest.ts";
import type { BacktestOptions } from "./options.ts";

/** The dataset as it was made at an origin, or why there is none. */
export type KnownThen = { readonly dataset: Dataset } | { readonly reason: string };

/** What came of one origin: its outcomes, or why it was left out. */
export type OriginBacktest = { readonly origin: number } & (
  | { readonly outcomes: readonly Outcome[] }
  | { readonly reason: string }
);

/**
 * Forecasts a dataset from each origin and holds it against what came.
 * @param knownAt gives the dataset as it was made at an origin, or says why there is none
 */
export async function backtestDataset(
  dataset: Dataset,
  knownAt: (origin: number) => Promise<KnownThen>,
  options: BacktestOptions,
  threads: Threads,
  progress: Progress,
): Promise<DatasetBacktest> {
  const origins: OriginBacktest[] = [];
  for (const origin of originsOf(dataset, options)) {
    const then = await knownAt(origin);
    const draw = (plan: RunPlan): Promise<Tally> => {
      progress.start(options.draws);
      return threads.draw(plan, options.seed, options.draws, progress.advance).finally(progress.stop);
    };
    origins.push(await backtestOrigin(dataset, origin, then, draw));
  }
  return datasetBacktest(dataset, origins, options.known !== undefined);
}

/** The Januaries to forecast from: those asked for, or every one that can be. */
export function originsOf(dataset: Dataset, { origins }: Pick<BacktestOptions, "origins">): readonly number[] {
  return origins ?? defaultOrigins(dataset);
}

/** Forecasts a dataset from one origin and holds it against what came. */
export async function backtestOrigin(
  dataset: Dataset,
  origin: number,
  then: KnownThen,
  draw: (plan: RunPlan) => Promise<Tally>,
): Promise<OriginBacktest> {
  if ("reason" in then) return { origin, reason: then.reason };
  const prepared = prepareOrigin(dataset, origin, then.dataset);
  if ("cannot" in prepared) return { origin, reason: prepared.cannot.problem };
  return { origin, outcomes: outcomesOf(dataset, prepared, await draw(prepared.run.plan)) };
}

/**
 * The backtest of a dataset, put together of its origins.
 * @param isKnownThen whether datasets were given as they were made at each origin
 */
export function datasetBacktest(
  dataset: Dataset,
  origins: readonly OriginBacktest[],
  isKnownThen: boolean,
): DatasetBacktest {
  const done = origins.flatMap((each) => ("outcomes" in each ? [each.origin] : []));
  const { name, title, hash } = dataset;
  return {
    dataset: { name, title, hash },
    origins: done,
    leftOut: origins.flatMap((each): LeftOut[] => ("reason" in each ? [each] : [])),
    outcomes: origins.flatMap((each) => ("outcomes" in each ? each.outcomes : [])),
    totals: totalsOf(dataset),
    reference: dataset.reference[0]?.area,
    hasPlaces: dataset.places.length > 0,
    isMadeAtOnce: !isKnownThen && dataset.counts.some((row) => row.basis === "inferred"),
    later: isKnownThen ? [] : laterFigures(dataset, Math.max(...done)),
  };
}

function totalsOf(dataset: Dataset): DatasetBacktest["totals"] {
  const plans = plansByCode(dataset, "total").get(ALL);
  return countedYears(dataset, "total").map((year) => ({ year, plans: plans?.get(year) ?? 0 }));
}
