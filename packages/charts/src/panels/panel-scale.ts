import { ticksFromZero } from "../ticks.ts";

/** The scale of one panel: its ticks, and where a value stands between the lowest tick (0) and the highest (1). */
export interface PanelScale {
  readonly ticks: readonly number[];
  share(value: number): number;
}

/** A scale over ticks, ascending. Panels of a figure share an axis of 0 to 1, so that each may have a scale of its own. */
export function panelScale(ticks: readonly number[]): PanelScale {
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  return { ticks, share: (value) => (value - low) / (high - low) };
}

/**
 * The scales of panels, each from zero to its most: one for all, or each its own.
 *
 * @param most the greatest value that each panel shows
 */
export function panelScales(most: readonly number[], scale: "shared" | "own", about: number): PanelScale[] {
  const shared = Math.max(...most);
  return most.map((own) => panelScale(ticksFromZero(scale === "own" ? own : shared, about)));
}

/** What a caption says of scales: nothing where they can be taken for granted. */
export function scaleWords(scale: "shared" | "own", panels: number): string {
  return scale === "own" && panels > 1 ? "; each panel has its own scale" : "";
}
