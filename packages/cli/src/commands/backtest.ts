import type { Dataset, Fault } from "@sufficiency/core";
import { datasetFolders, readDataset, writeOutput } from "@sufficiency/io";
import type { Backtest, DatasetBacktest } from "../backtest/backtest.ts";
import { backtestDataset } from "../backtest/backtest-dataset.ts";
import { filesOf } from "../backtest/files.ts";
import { nothingToScore } from "../backtest/nothing-to-score.ts";
import type { BacktestOptions } from "../backtest/options.ts";
import { readKnown } from "../backtest/read-known.ts";
import { wordsOf } from "../backtest/words.ts";
import type { Progress } from "../forecast/progress.ts";
import type { Streams } from "../streams.ts";
import { faultLines } from "../text/fault-lines.ts";
import { untilMended } from "../text/until-mended.ts";
import { runWithThreads } from "../threads/run-with-threads.ts";
import type { Threads } from "../threads/start-threads.ts";

/**
 * Measures how right forecasts of a dataset, or of every dataset in a folder, would have been: says so in words and small
 * tables, writes the files that --out asks for, and gives exit code 0; or says why it cannot, and gives 1. Throws a Refusal
 * where --out is refused.
 */
export async function runBacktest(
  dir: string,
  options: BacktestOptions,
  streams: Streams,
  progress: Progress,
): Promise<number> {
  return runWithThreads(
    options,
    (threads) => drawBacktest(dir, options, streams, threads, progress),
    (backtest) => deliver(backtest, streams),
  );
}

/** Datasets are read one after another, so that many take no more memory than the largest. */
async function drawBacktest(
  dir: string,
  options: BacktestOptions,
  { stderr }: Streams,
  threads: Threads,
  progress: Progress,
): Promise<Backtest | undefined> {
  const datasets: DatasetBacktest[] = [];
  const problems: string[] = [];
  for (const folder of await datasetFolders(dir)) {
    const reading = await readDataset(folder);
    if (!reading.ok) problems.push(faultsText(folder, reading.faults));
    else if (datasets.some(({ dataset }) => dataset.name === reading.dataset.name)) {
      problems.push(`${folder} has the name of another dataset, ${reading.dataset.name}: give it one of its own.\n`);
    } else if (problems.length === 0) {
      const { dataset } = reading;
      const knownAt = async (origin: number): Promise<{ dataset: Dataset } | { reason: string }> => {
        if (options.known === undefined) return { dataset };
        const then = await readKnown(options.known, origin, dataset, folder);
        if (!("faults" in then)) return then;
        problems.push(faultsText(then.folder, then.faults));
        return { reason: "the dataset of what was known then has faults" };
      };
      datasets.push(await backtestDataset(dataset, knownAt, options, threads, progress));
    }
  }
  if (problems.length === 0 && datasets.every(({ origins }) => origins.length === 0)) {
    problems.push(`${nothingToScore(dir, datasets)}\n`);
  }
  for (const problem of problems) stderr.write(problem);
  return problems.length > 0 ? undefined : { options, datasets };
}

function faultsText(folder: string, faults: readonly Fault[]): string {
  return `${folder} cannot be backtested ${untilMended(faults)}.\n\n${faultLines(faults)}`;
}

async function deliver(backtest: Backtest, { stdout }: Streams): Promise<void> {
  const { out, quiet } = backtest.options;
  const files = out === undefined ? undefined : await filesOf(backtest);
  if (files && out !== undefined) await writeOutput(out, files);
  if (quiet) return;
  stdout.write(wordsOf(backtest));
  if (files) stdout.write(`\nWritten to ${out}: ${[...files.keys()].join(", ")}.\n`);
}
