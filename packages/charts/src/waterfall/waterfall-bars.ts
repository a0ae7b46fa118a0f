import { plainNumber } from "../plain-number.ts";
import { signedNumber } from "../signed-number.ts";
import type { PlansInterval, WaterfallInput } from "./waterfall-input.ts";

/** One bar of a waterfall, in plans along the axis. */
export interface WaterfallBar {
  readonly label: string;
  /** What was counted, what a part adds or takes away, or what is forecast in the end. */
  readonly kind: "counted" | "rise" | "fall" | "forecast";
  readonly from: number;
  readonly to: number;
  /** Ends of the interval, where the bar would then end; the bar's own end where nothing is uncertain. */
  readonly low: number;
  readonly high: number;
  /** The figure and its interval in words. */
  readonly words: string;
}

/** The bars from top to bottom: totals begin at zero, each part where the one before it ends. */
export function waterfallBars({ start, parts, end }: WaterfallInput): WaterfallBar[] {
  let reached = start.plans;
  const bars = parts.map((part): WaterfallBar => {
    const from = reached;
    reached += part.mean;
    return {
      label: part.label,
      kind: part.mean < 0 ? "fall" : "rise",
      from,
      to: reached,
      low: from + part.p10,
      high: from + part.p90,
      words: `${signedNumber(part.mean)} (${signedNumber(part.p10)} to ${signedNumber(part.p90)})`,
    };
  });
  return [
    {
      kind: "counted",
      from: 0,
      label: start.label,
      to: start.plans,
      low: start.plans,
      high: start.plans,
      words: plainNumber(start.plans),
    },
    ...bars,
    { kind: "forecast", from: 0, label: end.label, to: end.mean, low: end.p10, high: end.p90, words: totalWords(end) },
  ];
}

function totalWords({ mean, p10, p90 }: PlansInterval): string {
  return `${plainNumber(mean)} (${plainNumber(p10)} to ${plainNumber(p90)})`;
}
