import type { Command } from "commander";
import type { ImportDfeOptions } from "../commands/import-dfe.ts";
import { folderName } from "../options/folder.ts";
import { wholeNumber } from "../options/whole-number.ts";
import type { Done } from "./done.ts";
import { addExamples } from "./examples.ts";

export function addImportDfe(group: Command, done: Done): void {
  const command = group
    .command("dfe")
    .summary("from the Department for Education's statistics")
    .description(
      "Makes a council's dataset from the releases of Education, health and care plans (Explore Education Statistics).",
    )
    .argument("<path>", "folder or zip of one or more releases, as they were downloaded")
    .requiredOption("--la <council>", "name, three-digit code or E-code of a council; all for every council")
    .requiredOption("--out <dir>", "folder of the dataset; with --la all, of one folder a council", folderName)
    .option("--until <year>", "take only what was so by this January, for a backtest", wholeNumber(1990, 2100))
    .option("--population <file>", "population by single year of age: columns year, age, area code or name, population")
    .option("--localities <file>", "planning areas of the council: columns code, label, and share or population")
    .action(async (path: string, options: ImportDfeOptions) => {
      const { runImportDfe } = await import("../commands/import-dfe.ts");
      done(await runImportDfe(path, options, process));
    });
  addExamples(command, [
    "sufficiency import dfe education-health-and-care-plans.zip --la Leicestershire --out leicestershire",
    "sufficiency import dfe downloads --la all --until 2020 --population mid-year-estimates.csv --out councils",
  ]);
}
