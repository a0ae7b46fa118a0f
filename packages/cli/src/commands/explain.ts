import {
  cellBehind,
  type Dataset,
  type ExplainedScenario,
  explainPlan,
  explanationOf,
  MAX_AGE,
  type PreparedRun,
  prepareRun,
  type Scenario,
} from "@sufficiency/core";
import { readDataset, writeOutput } from "@sufficiency/io";
import { explainDocument } from "../explain/document.ts";
import type { Explained } from "../explain/explained.ts";
import { explainFiles } from "../explain/files.ts";
import type { ExplainOptions } from "../explain/options.ts";
import { select } from "../explain/select.ts";
import { explainWords } from "../explain/words.ts";
import type { Progress } from "../forecast/progress.ts";
import { loadScenario } from "../scenario/load-scenario.ts";
import type { Streams } from "../streams.ts";
import { faultLines } from "../text/fault-lines.ts";
import { untilMended } from "../text/until-mended.ts";
import { runWithThreads } from "../threads/run-with-threads.ts";
import type { Threads } from "../threads/start-threads.ts";

/**
 * Says where the change from the last census to a forecast year comes from, in words and small tables or as one JSON
 * document, writes the files that --out asks for, and gives exit code 0; or says all that is wrong, and gives 1. Throws a
 * Refusal where --out is refused.
 */
export async function runExplain(
  dir: string,
  options: ExplainOptions,
  streams: Streams,
  progress: Progress,
): Promise<number> {
  return runWithThreads(
    options,
    (threads) => explain(dir, options, streams, threads, progress),
    (explained) => deliver(explained, streams),
  );
}

async function explain(
  dir: string,
  options: ExplainOptions,
  { stderr }: Streams,
  threads: Threads,
  progress: Progress,
): Promise<Explained | undefined> {
  const reading = await readDataset(dir);
  if (!reading.ok) {
    stderr.write(`${dir} cannot be explained ${untilMended(reading.faults)}.\n\n${faultLines(reading.faults)}`);
    return undefined;
  }
  const prepared = prepare(reading.dataset, options);
  if ("faults" in prepared) {
    stderr.write(`${dir} cannot be explained as asked.\n\n`);
    for (const fault of prepared.faults) stderr.write(`- ${fault}\n`);
    return undefined;
  }
  const { run, selection } = prepared;
  const scenario = options.scenario === undefined ? undefined : await loadScenario(options.scenario, run);
  if (scenario && !scenario.ok) {
    stderr.write(
      `${options.scenario} cannot be used ${untilMended(scenario.faults)}.\n\n${faultLines(scenario.faults)}`,
    );
    return undefined;
  }
  const plan = explainPlan(run, selection, scenario && (await futuresUnder(scenario.scenario, run)));
  progress.start(options.draws);
  const drawn = await threads.drawParts(plan, options.seed, options.draws, progress.advance).finally(progress.stop);
  const { need, setting, locality, ages = [0, MAX_AGE] } = selection;
  const isCell = need !== undefined && setting !== undefined && locality !== undefined;
  const behind = isCell ? cellBehind(run, { need, setting, locality, ages }) : undefined;
  const explanation = explanationOf(plan, drawn);
  return { options, whole: reading.dataset, run, scenario: scenario?.scenario, selection, explanation, behind };
}

/** Demand under a scenario, and under each of its levers by itself. */
async function futuresUnder(scenario: Scenario, run: PreparedRun): Promise<ExplainedScenario> {
  const { withScenario } = await import("@sufficiency/core/scenarios");
  const levers = scenario.levers.map(({ name }) => ({ name, demand: withScenario(run, scenario, [name]).plan.demand }));
  return { whole: withScenario(run, scenario).plan.demand, levers };
}

/** What is to be drawn, or all that is wrong with what was asked. */
function prepare(dataset: Dataset, options: ExplainOptions) {
  const selecting = select(dataset, options);
  const run = prepareRun(dataset, { by: [], ...(options.year === undefined ? {} : { to: options.year }) });
  const faults = [
    ...("faults" in selecting ? selecting.faults : []),
    ...("cannot" in run ? [`${run.cannot.problem}; give ${run.cannot.expected}.`] : []),
  ];
  return "faults" in selecting || "cannot" in run ? { faults } : { run, selection: selecting.selection };
}

async function deliver(explained: Explained, { stdout }: Streams): Promise<void> {
  const { out, format } = explained.options;
  const files = out === undefined ? undefined : await explainFiles(explained);
  if (files && out !== undefined) await writeOutput(out, files);
  stdout.write(format === "json" ? explainDocument(explained) : explainWords(explained));
  if (files && format === "text") stdout.write(`\nWritten to ${out}: ${[...files.keys()].join(", ")}.\n`);
}
