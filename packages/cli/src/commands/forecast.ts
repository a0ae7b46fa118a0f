import { faultText, type PreparedRun, prepareRun, warningsOf } from "@sufficiency/core";
import { checkOutput, readDataset, writeOutput } from "@sufficiency/io";
import { EXIT } from "../exit-codes.ts";
import { documentOf } from "../forecast/document.ts";
import { filesOf } from "../forecast/files.ts";
import { type Forecast, groupingsToDraw } from "../forecast/forecast.ts";
import type { ForecastOptions } from "../forecast/options.ts";
import type { Progress } from "../forecast/progress.ts";
import { wordsOf } from "../forecast/words.ts";
import { loadScenario } from "../scenario/load-scenario.ts";
import type { Streams } from "../streams.ts";
import { untilMended } from "../text/until-mended.ts";
import { startThreads, type Threads } from "../threads/start-threads.ts";

/**
 * Forecasts a dataset folder: says the answer in words and small tables, or as one JSON document, writes the files that
 * --out asks for, and gives exit code 0; or says why it cannot, and gives 1. Throws a Refusal where --out is refused.
 */
export async function runForecast(
  dir: string,
  options: ForecastOptions,
  streams: Streams,
  progress: Progress,
): Promise<number> {
  if (options.out !== undefined) await checkOutput(options.out);
  const threads = startThreads(options.threads);
  try {
    const forecast = await drawForecast(dir, options, streams, threads, progress);
    if (!forecast) return EXIT.badInput;
    await deliver(forecast, streams);
    return EXIT.fine;
  } finally {
    await threads.stop();
  }
}

async function drawForecast(
  dir: string,
  options: ForecastOptions,
  { stderr }: Streams,
  threads: Threads,
  progress: Progress,
): Promise<Forecast | undefined> {
  const reading = await readDataset(dir);
  if (!reading.ok) {
    stderr.write(`${dir} cannot be forecast ${untilMended(reading.faults)}.\n\n`);
    for (const fault of reading.faults) stderr.write(`- ${faultText(fault)}\n`);
    return undefined;
  }
  const { asAt, to, by, seed, draws } = options;
  const run = prepareRun(reading.dataset, {
    by: groupingsToDraw(by),
    ...(asAt === undefined ? {} : { asAt }),
    ...(to === undefined ? {} : { to }),
  });
  if ("cannot" in run) {
    stderr.write(`${dir} cannot be forecast: ${run.cannot.problem}; give ${run.cannot.expected}.\n`);
    return undefined;
  }
  const levered = options.scenario === undefined ? run : await underScenario(options.scenario, run, stderr);
  if (!levered) return undefined;
  progress.start(draws);
  const tally = await threads.draw(levered.plan, seed, draws, progress.advance).finally(progress.stop);
  const warnings = [...reading.warnings, ...warningsOf(reading.dataset)];
  return { options, whole: reading.dataset, warnings, run: levered, tally };
}

async function underScenario(
  file: string,
  baseline: PreparedRun,
  stderr: Streams["stderr"],
): Promise<PreparedRun | undefined> {
  const loaded = await loadScenario(file, baseline);
  if (!loaded.ok) {
    stderr.write(`${file} cannot be used ${untilMended(loaded.faults)}.\n\n`);
    for (const fault of loaded.faults) stderr.write(`- ${faultText(fault)}\n`);
    return undefined;
  }
  const { withScenario } = await import("@sufficiency/core/scenarios");
  return withScenario(baseline, loaded.scenario);
}

async function deliver(forecast: Forecast, { stdout }: Streams): Promise<void> {
  const { out, format, quiet } = forecast.options;
  const files = out === undefined ? undefined : await filesOf(forecast);
  if (files && out !== undefined) await writeOutput(out, files);
  if (format === "json" && !files) {
    stdout.write(documentOf(forecast));
    return;
  }
  if (quiet) return;
  stdout.write(wordsOf(forecast));
  if (files) stdout.write(`\nWritten to ${out}: ${[...files.keys()].join(", ")}.\n`);
}
