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
} from "@sufficiency/core";
import type { Progress } from "../forecast/progress.ts";
import type { Threads } from "../threads/start-threads.ts";
import type { DatasetBacktest, LeftOut } from "./backtest.ts";
import type { BacktestOptions } from "./options.ts";

/**
 * Forecasts a dataset from each origin and holds it against what came.
 * @param knownAt gives the dataset as it was made at an origin, or says why there is none
 */
export async function backtestDataset(
  dataset: Dataset,
  knownAt: (origin: number) => Promise<{ readonly dataset: Dataset } | { readonly reason: string }>,
  { origins, known, seed, draws }: BacktestOptions,
  threads: Threads,
  progress: Progress,
): Promise<DatasetBacktest> {
  const outcomes: Outcome[] = [];
  const leftOut: LeftOut[] = [];
  const done: number[] = [];
  for (const origin of origins ?? defaultOrigins(dataset)) {
    const then = await knownAt(origin);
    if ("reason" in then) {
      leftOut.push({ origin, reason: then.reason });
      continue;
    }
    const prepared = prepareOrigin(dataset, origin, then.dataset);
    if ("cannot" in prepared) {
      leftOut.push({ origin, reason: prepared.cannot.problem });
      continue;
    }
    progress.start(draws);
    const tally = await threads.draw(prepared.run.plan, seed, draws, progress.advance).finally(progress.stop);
    outcomes.push(...outcomesOf(dataset, prepared, tally));
    done.push(origin);
  }
  const { name, title, hash } = dataset;
  return {
    dataset: { name, title, hash },
    origins: done,
    leftOut,
    outcomes,
    totals: totalsOf(dataset),
    reference: dataset.reference[0]?.area,
    hasPlaces: dataset.places.length > 0,
    isMadeAtOnce: known === undefined && dataset.counts.some((row) => row.basis === "inferred"),
    later: known === undefined ? laterFigures(dataset, Math.max(...done)) : [],
  };
}

function totalsOf(dataset: Dataset): DatasetBacktest["totals"] {
  const plans = plansByCode(dataset, "total").get(ALL);
  return countedYears(dataset, "total").map((year) => ({ year, plans: plans?.get(year) ?? 0 }));
}
