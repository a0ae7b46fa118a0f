import type { Command } from "commander";
import { DIR_MEANING, type Done } from "./done.ts";
import { addExamples } from "./examples.ts";

export function addDescribe(program: Command, done: Done): void {
  const command = program
    .command("describe")
    .summary("say what a dataset holds")
    .description("Says in words and small tables what a dataset holds: plans, places, population and their years.")
    .argument("<dir>", DIR_MEANING)
    .action(async (dir: string) => {
      const { runDescribe } = await import("../commands/describe.ts");
      done(await runDescribe(dir, process));
    });
  addExamples(command, ["sufficiency describe my-council"]);
}
