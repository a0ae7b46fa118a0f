import type { Command } from "commander";
import { folderName } from "../options/folder.ts";
import type { Done } from "./done.ts";
import { addExamples } from "./examples.ts";

export function addImportTransitions(group: Command, done: Done): void {
  const command = group
    .command("transitions")
    .summary("from a council's transitions, as the model witan.send takes them")
    .description(
      "Makes a dataset of transitions.csv and population.csv, and costs.csv and valid-states.csv where they are there.",
    )
    .argument("<path>", "folder or zip that holds the files")
    .requiredOption("--out <dir>", "folder of the dataset", folderName)
    .action(async (path: string, { out }: { out: string }) => {
      const { runImportTransitions } = await import("../commands/import-transitions.ts");
      done(await runImportTransitions(path, out, process));
    });
  addExamples(command, ["sufficiency import transitions my-council/data --out my-council-dataset"]);
}
