import { readDataset, writeOutput } from "@sufficiency/io";
import { explainDocument } from "../explain/document.ts";
import type { Explained } from "../explain/explained.ts";
import { explainFiles } from "../explain/files.ts";
import type { ExplainOptions } from "../explain/options.ts";
import { explainedOf, planExplained, prepareExplained } from "../explain/prepare-explained.ts";
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
  const prepared = prepareExplained(reading.dataset, options);
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
  const plan = await planExplained(run, selection, scenario?.scenario);
  progress.start(options.draws);
  const drawn = await threads.drawParts(plan, options.seed, options.draws, progress.advance).finally(progress.stop);
  const whole = reading.dataset;
  return explainedOf({ options, whole, run, scenario: scenario?.scenario, selection }, plan, drawn);
}

async function deliver(explained: Explained, { stdout }: Streams): Promise<void> {
  const { out, format } = explained.options;
  const files = out === undefined ? undefined : await explainFiles(explained);
  if (files && out !== undefined) await writeOutput(out, files);
  stdout.write(format === "json" ? explainDocument(explained) : explainWords(explained));
  if (files && format === "text") stdout.write(`\nWritten to ${out}: ${[...files.keys()].join(", ")}.\n`);
}
