import { type Fault, faultText, prepareRun } from "@sufficiency/core";
import { readDataset } from "@sufficiency/io";
import type { Progress } from "../forecast/progress.ts";
import { loadScenario } from "../scenario/load-scenario.ts";
import type { SeekOptions } from "../seek/options.ts";
import { prepareSeek } from "../seek/prepare-seek.ts";
import { type SoughtSize, seekWords } from "../seek/words.ts";
import type { Streams } from "../streams.ts";
import { untilMended } from "../text/until-mended.ts";
import { runWithThreads } from "../threads/run-with-threads.ts";
import type { Threads } from "../threads/start-threads.ts";

/**
 * Seeks the size of a lever with which a scenario reaches a target, says it in words and gives exit code 0, also where no size
 * does; or says all that is wrong, and gives 1.
 */
export async function runSeek(
  dir: string,
  options: SeekOptions,
  streams: Streams,
  progress: Progress,
): Promise<number> {
  return runWithThreads(
    options,
    (threads) => seek(dir, options, streams, threads, progress),
    (sought) => void streams.stdout.write(seekWords(sought)),
  );
}

async function seek(
  dir: string,
  options: SeekOptions,
  { stderr }: Streams,
  threads: Threads,
  progress: Progress,
): Promise<SoughtSize | undefined> {
  const refuse = (faults: readonly (Fault | string)[]): undefined => {
    stderr.write(`The size cannot be sought ${untilMended(faults)}.\n\n`);
    for (const fault of faults) stderr.write(`- ${typeof fault === "string" ? fault : faultText(fault)}\n`);
  };
  const reading = await readDataset(dir);
  if (!reading.ok) return refuse(reading.faults);
  const { asAt, to, draws, seed } = options;
  const run = prepareRun(reading.dataset, {
    by: [[], ["setting"]],
    ...(asAt === undefined ? {} : { asAt }),
    ...(to === undefined ? {} : { to }),
  });
  if ("cannot" in run)
    return refuse([`${dir} cannot be forecast: ${run.cannot.problem}; give ${run.cannot.expected}.`]);
  const seeking = await prepareSeek(run, await loadScenario(options.scenario, run), options);
  if ("faults" in seeking) return refuse(seeking.faults);
  const found = await seeking.seek(async (size) => {
    const plan = seeking.planAt(size);
    progress.start(draws);
    return seeking.measure(plan, await threads.draw(plan, seed, draws, progress.advance).finally(progress.stop));
  });
  const { target, varied } = seeking;
  return { options, whole: reading.dataset, run, target, varied, ...found };
}
