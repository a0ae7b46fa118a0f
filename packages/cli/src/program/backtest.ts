import type { Command } from "commander";
import type { BacktestOptions } from "../backtest/options.ts";
import { progressOf } from "../forecast/progress.ts";
import { drawsOption, seedOption, threadsOption } from "../options/draw-options.ts";
import { folderName } from "../options/folder.ts";
import { yearList } from "../options/years.ts";
import type { Done } from "./done.ts";
import { addExamples } from "./examples.ts";

export function addBacktest(program: Command, done: Done): void {
  const command = program
    .command("backtest")
    .summary("measure how right forecasts would have been")
    .description(
      "Forecasts from earlier Januaries with what was known then, and compares with what came and with plain methods.",
    )
    .argument("<dir>", "folder of a dataset, or of one folder a dataset")
    .option("--origins <years>", "Januaries to forecast from, as 2017,2018 (default: all that can be)", yearList)
    .option(
      "--known <dir>",
      "datasets as they were made then, in a folder for each origin, as known/2020 (default: the dataset, cut to what was known)",
      folderName,
    )
    .addOption(drawsOption())
    .addOption(seedOption())
    .addOption(threadsOption())
    .option(
      "--out <dir>",
      "write scores, outcomes, run.json and fans into this folder: a new one, an empty one or an earlier run's",
      folderName,
    )
    .option("--quiet", "say nothing but errors")
    .action(async (dir: string, given: Omit<BacktestOptions, "quiet"> & Partial<BacktestOptions>) => {
      const options: BacktestOptions = { ...given, quiet: given.quiet ?? false };
      const { runBacktest } = await import("../commands/backtest.ts");
      done(await runBacktest(dir, options, process, progressOf(options.quiet)));
    });
  addExamples(command, [
    "sufficiency backtest my-council",
    "sufficiency backtest councils --origins 2017,2018,2019,2020,2021,2022 --out backtest",
    "sufficiency backtest councils --origins 2020,2021 --known councils-then",
  ]);
}
