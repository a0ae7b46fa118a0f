import { Command } from "commander";
import { addBacktest } from "./program/backtest.ts";
import { addCheck } from "./program/check.ts";
import { addCompare } from "./program/compare.ts";
import { addDescribe } from "./program/describe.ts";
import type { Done } from "./program/done.ts";
import { addExamples } from "./program/examples.ts";
import { addExplain } from "./program/explain.ts";
import { addForecast } from "./program/forecast.ts";
import { addImportDfe } from "./program/import-dfe.ts";
import { addImportTransitions } from "./program/import-transitions.ts";
import { addSeek } from "./program/seek.ts";
import { VERSION } from "./version.ts";

/** The command `sufficiency` with its options, ready to be given its arguments; each of its commands is in a file of `program`. */
export function createProgram(done: Done): Command {
  const program = new Command("sufficiency")
    .description("Forecasts how many children will hold an EHCP, by age, primary need and locality, against places.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("(add --help for how it is used)")
    .exitOverride();
  for (const add of [addCheck, addDescribe, addForecast, addExplain, addCompare, addSeek, addBacktest]) {
    add(program, done);
  }
  const imports = program.command("import").summary("make a dataset from other data").description("Makes a dataset.");
  addImportDfe(imports, done);
  addImportTransitions(imports, done);
  return addExamples(program, [
    "sufficiency check fixtures/leicestershire",
    "sufficiency forecast fixtures/leicestershire",
    "sufficiency help forecast",
  ]);
}
