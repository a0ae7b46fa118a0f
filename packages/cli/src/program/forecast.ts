import { type Command, Option } from "commander";
import type { ForecastOptions } from "../forecast/options.ts";
import { progressOf } from "../forecast/progress.ts";
import { addBy } from "../options/by.ts";
import { asAtOption, drawsOption, seedOption, threadsOption, toOption } from "../options/draw-options.ts";
import { folderName } from "../options/folder.ts";
import { DIR_MEANING, type Done } from "./done.ts";
import { addExamples } from "./examples.ts";

export function addForecast(program: Command, done: Done): void {
  const command = program
    .command("forecast")
    .summary("forecast plans against places")
    .description("Forecasts plans at each January census, with intervals, and holds them against places.")
    .argument("<dir>", DIR_MEANING)
    .addOption(asAtOption())
    .addOption(toOption())
    .option("--scenario <file>", "JSON file of a scenario: levers that change the baseline")
    .addOption(drawsOption())
    .addOption(seedOption())
    .addOption(threadsOption())
    .option(
      "--by <dimensions>",
      "columns of counts.csv; again for counts-2.csv and so on; all is the full grid (default: census_year,setting)",
      addBy,
    )
    .option(
      "--out <dir>",
      "write tables, run.json and fan.svg into this folder: a new one, an empty one or an earlier run's",
      folderName,
    )
    .addOption(new Option("--format <format>", "how tables are written").choices(["csv", "json"]).default("csv"))
    .option("--whole", "write means of plans as whole numbers that add up to the total of each census year and view")
    .option("--quiet", "say nothing but errors; a document that --format json prints is still printed")
    .action(async (dir: string, given: Omit<ForecastOptions, "by" | "quiet"> & Partial<ForecastOptions>) => {
      const options: ForecastOptions = { ...given, by: given.by ?? [["setting"]], quiet: given.quiet ?? false };
      const { runForecast } = await import("../commands/forecast.ts");
      done(await runForecast(dir, options, process, progressOf(options.quiet)));
    });
  addExamples(command, [
    "sufficiency forecast my-council",
    "sufficiency forecast my-council --as-at 2020 --to 2035 --out results",
    "sufficiency forecast my-council --scenario mitigated.json --out results",
    "sufficiency forecast my-council --by need,age_band --by locality,setting --whole --out results",
    "sufficiency forecast my-council --by all --format json --quiet > results.json",
  ]);
}
