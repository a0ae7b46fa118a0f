import { ticksFromZero } from "../ticks.ts";
import { type PanelScale, panelScale } from "./panel-scale.ts";

interface Ends {
  readonly low: number;
  readonly high: number;
}

/**
 * The scales of panels whose values go below zero as well as above it: one for all, or each its own; zero is a tick of each.
 *
 * @param ends the least and the greatest value that each panel shows
 * @param about how many ticks on the longer side
 */
export function signedScales(ends: readonly Ends[], scale: "shared" | "own", about: number): PanelScale[] {
  const shared = { low: Math.min(...ends.map(({ low }) => low)), high: Math.max(...ends.map(({ high }) => high)) };
  return ends.map((own) => panelScale(signedTicks(scale === "own" ? own : shared, about)));
}

function signedTicks({ low, high }: Ends, about: number): number[] {
  const longer = ticksFromZero(Math.max(-low, high, 0), about);
  const step = longer[1];
  const [below, above] = [Math.ceil(Math.max(0, -low) / step), Math.ceil(Math.max(0, high) / step)];
  if (below + above === 0) return [0, step];
  return Array.from({ length: below + above + 1 }, (_, i) => (i - below) * step);
}
