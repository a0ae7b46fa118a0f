import type { Command } from "commander";
import { progressOf } from "../forecast/progress.ts";
import { asAtOption, drawsOption, seedOption, threadsOption, toOption } from "../options/draw-options.ts";
import type { SeekOptions } from "../seek/options.ts";
import { DIR_MEANING, type Done } from "./done.ts";
import { addExamples } from "./examples.ts";

export function addSeek(program: Command, done: Done): void {
  const command = program
    .command("seek")
    .summary("find the size of a lever that reaches a target")
    .description(
      "Finds how large a lever of a scenario must be for a figure of one January to come to a value, in the mean or with a probability; says in words where no size does.",
    )
    .argument("<dir>", DIR_MEANING)
    .requiredOption("--scenario <file>", "JSON file of the scenario")
    .requiredOption("--vary <lever>", "name of its lever, or lever.property where it has several sizes")
    .requiredOption(
      "--target <target>",
      "measure[setting,year] = value, with P% where it should be so with a probability; the measures are total (no setting), demand, placed, over, overflow, shortfall; = may be <= or >=",
    )
    .addOption(asAtOption())
    .addOption(toOption())
    .addOption(drawsOption("simulated futures for each size tried"))
    .addOption(seedOption())
    .addOption(threadsOption())
    .action(async (dir: string, options: SeekOptions) => {
      const { runSeek } = await import("../commands/seek.ts");
      done(await runSeek(dir, options, process, progressOf()));
    });
  addExamples(command, [
    'sufficiency seek my-council --scenario mitigated.json --vary bases_instead --target "shortfall[special,2028] = 0 with 80%"',
    'sufficiency seek my-council --scenario target.json --vary fewer_new_plans --target "total[2022] = 5106"',
  ]);
}
