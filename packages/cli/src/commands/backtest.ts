import { type Fault, faultText } from "@sufficiency/core";
import { checkOutput, datasetFolders, readDataset } from "@sufficiency/io";
import type { Backtest, DatasetBacktest } from "../backtest/backtest.ts";
import { backtestDataset } from "../backtest/backtest-dataset.ts";
import type { BacktestOptions } from "../backtest/options.ts";
import { wordsOf } from "../backtest/words.ts";
import { EXIT } from "../exit-codes.ts";
import type { Progress } from "../forecast/progress.ts";
import type { Streams } from "../streams.ts";
import { startThreads, type Threads } from "../threads/start-threads.ts";

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
  if (options.out !== undefined) await checkOutput(options.out);
  const threads = startThreads(options.threads);
  try {
    const backtest = await drawBacktest(dir, options, streams, threads, progress);
    if (!backtest) return EXIT.badInput;
    if (!options.quiet) streams.stdout.write(wordsOf(backtest));
    return EXIT.fine;
  } finally {
    await threads.stop();
  }
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
  const faulty: { folder: string; faults: readonly Fault[] }[] = [];
  for (const folder of await datasetFolders(dir)) {
    const reading = await readDataset(folder);
    if (!reading.ok) faulty.push({ folder, faults: reading.faults });
    else if (faulty.length === 0) datasets.push(await backtestDataset(reading.dataset, options, threads, progress));
  }
  for (const { folder, faults } of faulty) {
    stderr.write(`${folder} cannot be backtested until these faults are mended.\n\n`);
    for (const fault of faults) stderr.write(`- ${faultText(fault)}\n`);
  }
  return faulty.length > 0 ? undefined : { options, datasets };
}
