import { type PreparedRun, warningsOf } from "@sufficiency/core";
import { writeOutput } from "@sufficiency/io";
import { documentOf } from "../forecast/document.ts";
import { filesOf } from "../forecast/files.ts";
import { type Forecast, groupingsToDraw } from "../forecast/forecast.ts";
import { openRun } from "../forecast/open-run.ts";
import type { ForecastOptions } from "../forecast/options.ts";
import type { Progress } from "../forecast/progress.ts";
import { wordsOf } from "../forecast/words.ts";
import { loadScenario } from "../scenario/load-scenario.ts";
import type { Streams } from "../streams.ts";
import { faultLines } from "../text/fault-lines.ts";
import { untilMended } from "../text/until-mended.ts";
import { runWithThreads } from "../threads/run-with-threads.ts";
import type { Threads } from "../threads/start-threads.ts";

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
  return runWithThreads(
    options,
    (threads) => drawForecast(dir, options, streams, threads, progress),
    (forecast) => deliver(forecast, streams),
  );
}

async function drawForecast(
  dir: string,
  options: ForecastOptions,
  { stderr }: Streams,
  threads: Threads,
  progress: Progress,
): Promise<Forecast | undefined> {
  const opened = await openRun(dir, options, groupingsToDraw(options.by), stderr);
  if (!opened) return undefined;
  const { whole, run } = opened;
  const levered = options.scenario === undefined ? run : await underScenario(options.scenario, run, stderr);
  if (!levered) return undefined;
  const { seed, draws } = options;
  progress.start(draws);
  const tally = await threads.draw(levered.plan, seed, draws, progress.advance).finally(progress.stop);
  const warnings = [...opened.warnings, ...warningsOf(whole)];
  return { options, whole, warnings, run: levered, tally };
}

async function underScenario(
  file: string,
  baseline: PreparedRun,
  stderr: Streams["stderr"],
): Promise<PreparedRun | undefined> {
  const loaded = await loadScenario(file, baseline);
  if (!loaded.ok) {
    stderr.write(`${file} cannot be used ${untilMended(loaded.faults)}.\n\n${faultLines(loaded.faults)}`);
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
