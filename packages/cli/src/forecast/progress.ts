import { Presets, SingleBar } from "cli-progress";

/** Shows how far the draws are. */
export interface Progress {
  start(draws: number): void;
  advance(draws: number): void;
  stop(): void;
}

export const NO_PROGRESS: Progress = { start() {}, advance() {}, stop() {} };

/** A bar on a terminal, gone when the draws are done. */
export function progressBar(stream: NodeJS.WritableStream): Progress {
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
