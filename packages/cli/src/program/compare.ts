import type { Command } from "commander";
import type { CompareOptions } from "../compare/options.ts";
import { progressOf } from "../forecast/progress.ts";
import { addBy } from "../options/by.ts";
import { asAtOption, drawsOption, seedOption, threadsOption, toOption } from "../options/draw-options.ts";
import { folderName } from "../options/folder.ts";
import { DIR_MEANING, type Done } from "./done.ts";
import { addExamples } from "./examples.ts";

export function addCompare(program: Command, done: Done): void {
  const command = program
    .command("compare")
    .summary("hold scenarios against the baseline and each other")
    .description(
      "Says what scenarios change against the baseline, in the same draws, and what each of their levers does by itself and all do together.",
    )
    .argument("<dir>", DIR_MEANING)
    .argument("<scenarios...>", "JSON files of scenarios; those after the first are held against it too")
    .addOption(asAtOption())
    .addOption(toOption())
    .addOption(drawsOption())
    .addOption(seedOption())
    .addOption(threadsOption())
    .option(
      "--by <dimensions>",
      "columns of compare.csv; again for compare-2.csv and so on (default: census_year,setting)",
      addBy,
    )
    .option(
      "--out <dir>",
      "write compare.csv and run.json into this folder: a new one, an empty one or an earlier run's",
      folderName,
    )
    .option("--quiet", "say nothing but errors")
    .action(
      async (
        dir: string,
        files: string[],
        given: Omit<CompareOptions, "by" | "quiet"> & Partial<CompareOptions>,
      ): Promise<void> => {
        const options: CompareOptions = { ...given, by: given.by ?? [["setting"]], quiet: given.quiet ?? false };
        const { runCompare } = await import("../commands/compare.ts");
        done(await runCompare(dir, files, options, process, progressOf(options.quiet)));
      },
    );
  addExamples(command, [
    "sufficiency compare my-council mitigated.json",
    "sufficiency compare my-council baseline.json mitigated.json delayed.json --by need,setting --out compared",
  ]);
}
