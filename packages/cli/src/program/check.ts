import type { Command } from "commander";
import { DIR_MEANING, type Done } from "./done.ts";
import { addExamples } from "./examples.ts";

export function addCheck(program: Command, done: Done): void {
  const command = program
    .command("check")
    .summary("say all that is wrong or odd with a dataset")
    .description("Says all that is wrong with a dataset, each with file, row, column, value and what would be right.")
    .argument("<dir>", DIR_MEANING)
    .action(async (dir: string) => {
      const { runCheck } = await import("../commands/check.ts");
      done(await runCheck(dir, process));
    });
  addExamples(command, ["sufficiency check my-council"]);
}
