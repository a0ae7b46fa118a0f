import type { Outcome } from "@sufficiency/core";

/** The horizons of some outcomes, ascending. */
export function horizonsOf(outcomes: readonly Outcome[]): number[] {
  return [...new Set(outcomes.map(({ horizon }) => horizon))].sort((a, b) => a - b);
}

/** Outcomes of one horizon. */
export function atHorizon(outcomes: readonly Outcome[], horizon: number): Outcome[] {
  return outcomes.filter((each) => each.horizon === horizon);
}
