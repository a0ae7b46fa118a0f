import { AGE_BANDS, PHASES } from "@sufficiency/core";
import { type Command, Option } from "commander";
import type { ExplainOptions } from "../explain/options.ts";
import { progressOf } from "../forecast/progress.ts";
import { asAtOption, drawsOption, seedOption, threadsOption } from "../options/draw-options.ts";
import { folderName } from "../options/folder.ts";
import { wholeNumber } from "../options/whole-number.ts";
import { DIR_MEANING, type Done } from "./done.ts";
import { addExamples } from "./examples.ts";

export function addExplain(program: Command, done: Done): void {
  const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
  const command = program
    .command("explain")
    .summary("say where the change comes from")
    .description(
      "Says where the change from the last census to a forecast year comes from: joiners, leavers, movers, population, trend. Of one need, setting and locality it also says what stands behind the figure.",
    )
    .argument("<dir>", DIR_MEANING)
    .option("--scenario <file>", "JSON file of a scenario: each of its levers is then a part of the change")
    .addOption(asAtOption())
    .option("--need <code>", "plans with this primary need alone")
    .option("--setting <code>", "plans in this setting alone")
    .option("--locality <code>", "plans of children who live here alone")
    .addOption(
      new Option("--age-band <code>", "plans at these ages alone").choices(codes(AGE_BANDS)).conflicts("phase"),
    )
    .addOption(new Option("--phase <code>", "plans in this phase alone").choices(codes(PHASES)))
    .option("--year <year>", "census year (default: 10 years after the last census)", wholeNumber(1900, 2200))
    .addOption(drawsOption())
    .addOption(seedOption())
    .addOption(threadsOption())
    .option(
      "--out <dir>",
      "write explain.csv, explain.svg and run.json into this folder: a new one, an empty one or an earlier run's",
      folderName,
    )
    .addOption(new Option("--format <format>", "what is printed").choices(["text", "json"]).default("text"))
    .action(async (dir: string, options: ExplainOptions) => {
      const { runExplain } = await import("../commands/explain.ts");
      done(await runExplain(dir, options, process, progressOf()));
    });
  addExamples(command, [
    "sufficiency explain my-council --year 2029",
    "sufficiency explain my-council --need ASD --setting special --locality Charnwood --year 2029",
    "sufficiency explain my-council --setting independent --age-band 11_15 --out why",
  ]);
}
