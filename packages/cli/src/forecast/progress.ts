import { Presets, SingleBar } from "cli-progress";

/** Shows how far the draws are. */
export interface Progress {
  start(draws: number): void;
  advance(draws: number): void;
  stop(): void;
}

export const NO_PROGRESS: Progress = { start() {}, advance() {}, stop() {} };

/** Shown on standard error where that is a terminal, unless the command is to be quiet. */
export function progressOf(quiet = false): Progress {
  return quiet || !process.stderr.isTTY ? NO_PROGRESS : progressBar(process.stderr);
}

/** A bar on a terminal, gone when the draws are done. */
function progressBar(stream: NodeJS.WritableStream): Progress {
  const format = "Drawing futures {bar} {value} of {total} draws, {eta_formatted} to go";
  const bar = new SingleBar(
    { stream, format, clearOnComplete: true, linewrap: true, barsize: 30 },
    Presets.shades_classic,
  );
  return {
    start: (draws) => bar.start(draws, 0),
    advance: (draws) => bar.increment(draws),
    stop: () => bar.stop(),
  };
}
