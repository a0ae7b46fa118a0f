import { type Fault, faultText, prepareRun } from "@sufficiency/core";
import { readDataset } from "@sufficiency/io";
import { loadScenario } from "../scenario/load-scenario.ts";
import type { SeekOptions } from "../seek/options.ts";
import { type SoughtSize, seekWords } from "../seek/words.ts";
import type { Streams } from "../streams.ts";
import { untilMended } from "../text/until-mended.ts";
import { runWithThreads } from "../threads/run-with-threads.ts";
import type { Threads } from "../threads/start-threads.ts";

/**
 * Seeks the size of a lever with which a scenario reaches a target, says it in words and gives exit code 0, also where no size
 * does; or says all that is wrong, and gives 1.
 */
export async function runSeek(dir: string, options: SeekOptions, streams: Streams): Promise<number> {
  return runWithThreads(
    options,
    (threads) => seek(dir, options, streams, threads),
    (sought) => void streams.stdout.write(seekWords(sought)),
  );
}

async function seek(
  dir: string,
  options: SeekOptions,
  { stderr }: Streams,
  threads: Threads,
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
  const {
    checkScenario,
    parseTarget,
    seekError,
    seekFigure,
    seekSize,
    sizeError,
    targetExcess,
    variedLever,
    withScenario,
  } = await import("@sufficiency/core/scenarios");
  const loaded = await loadScenario(options.scenario, run);
  const target = parseTarget(options.target, run.plan);
  const { baseYear, years } = run.plan.demand;
  const context = { dataset: run.dataset, rates: run.rates, baseYear, to: baseYear + years };
  const varied = loaded.ok
    ? variedLever(loaded.scenario, options.vary, ({ levers }) => {
        const placed = levers.map((lever, index) => ({ lever, index }));
        return checkScenario(options.scenario, placed, context).length === 0;
      })
    : undefined;
  const faults = [
    ...(loaded.ok ? [] : loaded.faults),
    ...[target, varied].flatMap((each) => (each && "problem" in each ? [`${each.problem}; ${each.expected}.`] : [])),
  ];
  if (faults.length > 0 || !varied || "problem" in varied || "problem" in target) return refuse(faults);
  const errors = new Map<number, number>();
  const figureAt = async (size: number): Promise<number> => {
    const { plan } = withScenario(run, varied.at(size));
    const tally = await threads.draw(plan, seed, draws, () => {});
    errors.set(size, seekError(target, plan, tally));
    return seekFigure(target, plan, tally);
  };
  const sought = await seekSize(varied.range, figureAt, (figure, without) => targetExcess(target, figure, without));
  const error = sizeError(sought.best, sought.trials, errors.get(sought.best.size) ?? 0);
  return { options, whole: reading.dataset, run, target, varied, sought, error };
}
