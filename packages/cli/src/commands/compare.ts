import type { PreparedRun, Scenario } from "@sufficiency/core";
import { writeOutput } from "@sufficiency/io";
import type { Compared } from "../compare/compared.ts";
import { compareFiles } from "../compare/files.ts";
import type { CompareOptions } from "../compare/options.ts";
import { groupingsToCompare, prepareCompared, repeatedName } from "../compare/prepare-compared.ts";
import { compareWords } from "../compare/words.ts";
import { openRun } from "../forecast/open-run.ts";
import type { Progress } from "../forecast/progress.ts";
import { loadScenario } from "../scenario/load-scenario.ts";
import type { Streams } from "../streams.ts";
import { faultLines } from "../text/fault-lines.ts";
import { untilMended } from "../text/until-mended.ts";
import { runWithThreads } from "../threads/run-with-threads.ts";
import type { Threads } from "../threads/start-threads.ts";

/**
 * Compares scenarios with the baseline of a dataset, and with the first of them: says in words and small tables what each
 * does and each of its levers by itself, writes the files that --out asks for, and gives exit code 0; or says all that is
 * wrong, and gives 1. Throws a Refusal where --out is refused.
 */
export async function runCompare(
  dir: string,
  files: readonly string[],
  options: CompareOptions,
  streams: Streams,
  progress: Progress,
): Promise<number> {
  return runWithThreads(
    options,
    (threads) => compare(dir, files, options, streams, threads, progress),
    (all) => deliver(all, streams),
  );
}

async function compare(
  dir: string,
  files: readonly string[],
  options: CompareOptions,
  { stderr }: Streams,
  threads: Threads,
  progress: Progress,
): Promise<Compared | undefined> {
  const { by, seed, draws } = options;
  const opened = await openRun(dir, options, groupingsToCompare(by), stderr);
  if (!opened) return undefined;
  const { whole, run } = opened;
  const scenarios = await loadAll(files, run, stderr);
  if (!scenarios) return undefined;
  const { levers, compared } = await prepareCompared(run, scenarios);
  progress.start(draws);
  try {
    const paired = await threads.drawPaired(compared, seed, draws, progress.advance);
    return { options, whole, run, scenarios, levers, compared, paired };
  } finally {
    progress.stop();
  }
}

/** All scenarios, or nothing where any has a fault: then all faults of all files have been told. */
async function loadAll(
  files: readonly string[],
  run: PreparedRun,
  stderr: Streams["stderr"],
): Promise<Scenario[] | undefined> {
  const loaded = await Promise.all(files.map((file) => loadScenario(file, run)));
  const faults = loaded.flatMap((each) => (each.ok ? [] : each.faults));
  const scenarios = loaded.flatMap((each) => (each.ok ? [each.scenario] : []));
  if (faults.length > 0) {
    const isOne = new Set(faults.map(({ file }) => file)).size === 1;
    stderr.write(
      `${isOne ? "This scenario" : "These scenarios"} cannot be used ${untilMended(faults)}.\n\n${faultLines(faults)}`,
    );
    return undefined;
  }
  const repeated = repeatedName(scenarios);
  if (repeated === undefined) return scenarios;
  stderr.write(`${repeated}\n`);
  return undefined;
}

async function deliver(all: Compared, { stdout }: Streams): Promise<void> {
  const { out, quiet } = all.options;
  const files = out === undefined ? undefined : compareFiles(all);
  if (files && out !== undefined) await writeOutput(out, files);
  if (quiet) return;
  stdout.write(compareWords(all));
  if (files) stdout.write(`\nWritten to ${out}: ${[...files.keys()].join(", ")}.\n`);
}
