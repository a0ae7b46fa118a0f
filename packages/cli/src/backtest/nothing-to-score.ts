import type { DatasetBacktest } from "./backtest.ts";

/** Why nothing of some datasets could be scored, and what would be right. */
export function nothingToScore(what: string, datasets: readonly DatasetBacktest[]): string {
  const reasons = datasets.flatMap(({ leftOut }) => leftOut.map(({ origin, reason }) => `from ${origin}, ${reason}`));
  const why =
    reasons.length > 0
      ? [...new Set(reasons)].join("; ")
      : "no census that was counted has a transition up to it and a counted census after it";
  return `${what} cannot be backtested: ${why}. Give a dataset with three censuses that were counted or more, or other --origins.`;
}
