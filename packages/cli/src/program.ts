import { availableParallelism } from "node:os";
import { AGE_BANDS, PHASES } from "@sufficiency/core";
import { Command, Option } from "commander";
import type { BacktestOptions } from "./backtest/options.ts";
import { runBacktest } from "./commands/backtest.ts";
import { runCheck } from "./commands/check.ts";
import { runCompare } from "./commands/compare.ts";
import { runDescribe } from "./commands/describe.ts";
import { runExplain } from "./commands/explain.ts";
import { runForecast } from "./commands/forecast.ts";
import { type ImportDfeOptions, runImportDfe } from "./commands/import-dfe.ts";
import { runImportTransitions } from "./commands/import-transitions.ts";
import { runSeek } from "./commands/seek.ts";
import type { CompareOptions } from "./compare/options.ts";
import type { ExplainOptions } from "./explain/options.ts";
import type { ForecastOptions } from "./forecast/options.ts";
import { NO_PROGRESS, progressBar } from "./forecast/progress.ts";
import { addBy } from "./options/by.ts";
import { folderName } from "./options/folder.ts";
import { wholeNumber } from "./options/whole-number.ts";
import { yearList } from "./options/years.ts";
import type { SeekOptions } from "./seek/options.ts";
import { VERSION } from "./version.ts";

const MOST_DEFAULT_THREADS = 8;
const DIR_MEANING = "folder of the dataset: datapackage.json and its CSV tables";

/**
 * The command `sufficiency` with its options, ready to be given its arguments.
 * @param done told the exit code of the command that was run
 */
export function createProgram(done: (code: number) => void): Command {
  const program = new Command("sufficiency")
    .description("Forecasts how many children will hold an EHCP, by age, primary need and locality, against places.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("(add --help for how it is used)")
    .exitOverride();
  addCheck(program, done);
  addDescribe(program, done);
  addForecast(program, done);
  addExplain(program, done);
  addCompare(program, done);
  addSeek(program, done);
  addBacktest(program, done);
  addImport(program, done);
  return addExamples(program, [
    "sufficiency check fixtures/leicestershire",
    "sufficiency forecast fixtures/leicestershire",
    "sufficiency help forecast",
  ]);
}

function addCheck(program: Command, done: (code: number) => void): void {
  const command = program
    .command("check")
    .summary("say all that is wrong or odd with a dataset")
    .description("Says all that is wrong with a dataset, each with file, row, column, value and what would be right.")
    .argument("<dir>", DIR_MEANING)
    .action(async (dir: string) => done(await runCheck(dir, process)));
  addExamples(command, ["sufficiency check my-council"]);
}

function addDescribe(program: Command, done: (code: number) => void): void {
  const command = program
    .command("describe")
    .summary("say what a dataset holds")
    .description("Says in words and small tables what a dataset holds: plans, places, population and their years.")
    .argument("<dir>", DIR_MEANING)
    .action(async (dir: string) => done(await runDescribe(dir, process)));
  addExamples(command, ["sufficiency describe my-council"]);
}

function addForecast(program: Command, done: (code: number) => void): void {
  const command = program
    .command("forecast")
    .summary("forecast plans against places")
    .description("Forecasts plans at each January census, with intervals, and holds them against places.")
    .argument("<dir>", DIR_MEANING)
    .option("--as-at <year>", "forget all that became known after this January", wholeNumber(1900, 2200))
    .option("--to <year>", "last census year (default: 10 years after the last census)", wholeNumber(1900, 2200))
    .option("--scenario <file>", "JSON file of a scenario: levers that change the baseline")
    .option("--draws <number>", "simulated futures", wholeNumber(1, 100_000), 1000)
    .option("--seed <number>", "start of the random numbers", wholeNumber(0, Number.MAX_SAFE_INTEGER), 1)
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
      const progress = options.quiet || !process.stderr.isTTY ? NO_PROGRESS : progressBar(process.stderr);
      done(await runForecast(dir, options, process, progress));
    });
  addExamples(command, [
    "sufficiency forecast my-council",
    "sufficiency forecast my-council --as-at 2020 --to 2035 --out results",
    "sufficiency forecast my-council --scenario mitigated.json --out results",
    "sufficiency forecast my-council --by need,age_band --by locality,setting --whole --out results",
    "sufficiency forecast my-council --by all --format json --quiet > results.json",
  ]);
}

function addBacktest(program: Command, done: (code: number) => void): void {
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
    .option("--draws <number>", "simulated futures", wholeNumber(1, 100_000), 1000)
    .option("--seed <number>", "start of the random numbers", wholeNumber(0, Number.MAX_SAFE_INTEGER), 1)
    .addOption(threadsOption())
    .option(
      "--out <dir>",
      "write scores, outcomes, run.json and fans into this folder: a new one, an empty one or an earlier run's",
      folderName,
    )
    .option("--quiet", "say nothing but errors")
    .action(async (dir: string, given: Omit<BacktestOptions, "quiet"> & Partial<BacktestOptions>) => {
      const options: BacktestOptions = { ...given, quiet: given.quiet ?? false };
      const progress = options.quiet || !process.stderr.isTTY ? NO_PROGRESS : progressBar(process.stderr);
      done(await runBacktest(dir, options, process, progress));
    });
  addExamples(command, [
    "sufficiency backtest my-council",
    "sufficiency backtest councils --origins 2017,2018,2019,2020,2021,2022 --out backtest",
    "sufficiency backtest councils --origins 2020,2021 --known councils-then",
  ]);
}

function addExplain(program: Command, done: (code: number) => void): void {
  const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
  const command = program
    .command("explain")
    .summary("say where the change comes from")
    .description(
      "Says where the change from the last census to a forecast year comes from: joiners, leavers, movers, population, trend. Of one need, setting and locality it also says what stands behind the figure.",
    )
    .argument("<dir>", DIR_MEANING)
    .option("--scenario <file>", "JSON file of a scenario: each of its levers is then a part of the change")
    .option("--as-at <year>", "forget all that became known after this January", wholeNumber(1900, 2200))
    .option("--need <code>", "plans with this primary need alone")
    .option("--setting <code>", "plans in this setting alone")
    .option("--locality <code>", "plans of children who live here alone")
    .addOption(
      new Option("--age-band <code>", "plans at these ages alone").choices(codes(AGE_BANDS)).conflicts("phase"),
    )
    .addOption(new Option("--phase <code>", "plans in this phase alone").choices(codes(PHASES)))
    .option("--year <year>", "census year (default: 10 years after the last census)", wholeNumber(1900, 2200))
    .option("--draws <number>", "simulated futures", wholeNumber(1, 100_000), 1000)
    .option("--seed <number>", "start of the random numbers", wholeNumber(0, Number.MAX_SAFE_INTEGER), 1)
    .addOption(threadsOption())
    .option(
      "--out <dir>",
      "write explain.csv, explain.svg and run.json into this folder: a new one, an empty one or an earlier run's",
      folderName,
    )
    .addOption(new Option("--format <format>", "what is printed").choices(["text", "json"]).default("text"))
    .action(async (dir: string, options: ExplainOptions) => {
      done(await runExplain(dir, options, process, process.stderr.isTTY ? progressBar(process.stderr) : NO_PROGRESS));
    });
  addExamples(command, [
    "sufficiency explain my-council --year 2029",
    "sufficiency explain my-council --need ASD --setting special --locality Charnwood --year 2029",
    "sufficiency explain my-council --setting independent --age-band 11_15 --out why",
  ]);
}

function addCompare(program: Command, done: (code: number) => void): void {
  const command = program
    .command("compare")
    .summary("hold scenarios against the baseline and each other")
    .description(
      "Says what scenarios change against the baseline, in the same draws, and what each of their levers does by itself and all do together.",
    )
    .argument("<dir>", DIR_MEANING)
    .argument("<scenarios...>", "JSON files of scenarios; those after the first are held against it too")
    .option("--as-at <year>", "forget all that became known after this January", wholeNumber(1900, 2200))
    .option("--to <year>", "last census year (default: 10 years after the last census)", wholeNumber(1900, 2200))
    .option("--draws <number>", "simulated futures", wholeNumber(1, 100_000), 1000)
    .option("--seed <number>", "start of the random numbers", wholeNumber(0, Number.MAX_SAFE_INTEGER), 1)
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
        const progress = options.quiet || !process.stderr.isTTY ? NO_PROGRESS : progressBar(process.stderr);
        done(await runCompare(dir, files, options, process, progress));
      },
    );
  addExamples(command, [
    "sufficiency compare my-council mitigated.json",
    "sufficiency compare my-council baseline.json mitigated.json delayed.json --by need,setting --out compared",
  ]);
}

function addSeek(program: Command, done: (code: number) => void): void {
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
    .option("--as-at <year>", "forget all that became known after this January", wholeNumber(1900, 2200))
    .option("--to <year>", "last census year (default: 10 years after the last census)", wholeNumber(1900, 2200))
    .option("--draws <number>", "simulated futures for each size tried", wholeNumber(1, 100_000), 1000)
    .option("--seed <number>", "start of the random numbers", wholeNumber(0, Number.MAX_SAFE_INTEGER), 1)
    .addOption(threadsOption())
    .action(async (dir: string, options: SeekOptions) => done(await runSeek(dir, options, process)));
  addExamples(command, [
    'sufficiency seek my-council --scenario mitigated.json --vary bases_instead --target "shortfall[special,2028] = 0 with 80%"',
    'sufficiency seek my-council --scenario target.json --vary fewer_new_plans --target "total[2022] = 5106"',
  ]);
}

function threadsOption(): Option {
  const threads = Math.min(MOST_DEFAULT_THREADS, availableParallelism());
  return new Option("--threads <number>", "threads to draw with; the figures are the same with any number")
    .argParser(wholeNumber(1, 64))
    .default(threads, `${threads} here`);
}

function addImport(program: Command, done: (code: number) => void): void {
  const group = program.command("import").summary("make a dataset from other data").description("Makes a dataset.");
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
    .action(async (path: string, options: ImportDfeOptions) => done(await runImportDfe(path, options, process)));
  addExamples(command, [
    "sufficiency import dfe education-health-and-care-plans.zip --la Leicestershire --out leicestershire",
    "sufficiency import dfe downloads --la all --until 2020 --population mid-year-estimates.csv --out councils",
  ]);
  addImportTransitions(group, done);
}

function addImportTransitions(group: Command, done: (code: number) => void): void {
  const command = group
    .command("transitions")
    .summary("from a council's transitions, as the model witan.send takes them")
    .description(
      "Makes a dataset of transitions.csv and population.csv, and costs.csv and valid-states.csv where they are there.",
    )
    .argument("<path>", "folder or zip that holds the files")
    .requiredOption("--out <dir>", "folder of the dataset", folderName)
    .action(async (path: string, { out }: { out: string }) => done(await runImportTransitions(path, out, process)));
  addExamples(command, ["sufficiency import transitions my-council/data --out my-council-dataset"]);
}

function addExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText("after", `\nExamples:\n${examples.map((example) => `  ${example}`).join("\n")}`);
}
