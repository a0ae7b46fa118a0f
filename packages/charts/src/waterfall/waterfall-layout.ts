import { type Frame, frameOf, LINE_HEIGHT, linesHeight } from "../frame/frame.ts";
import { widest, wrapText } from "../frame/svg-text.ts";
import { plainNumber } from "../plain-number.ts";
import type { WaterfallBar } from "./waterfall-bars.ts";
import type { WaterfallInput } from "./waterfall-input.ts";

const CAPTION =
  "Plans. Bars: dark grey counted, blue more, pink fewer, pale grey forecast. Line: 80% of simulated futures";
const BAR_HEIGHT = 30;
/** Bars must have this many pixels, or the words go over them. */
const LEAST_BARS = 200;

/** Where everything of a waterfall stands, in pixels. */
export interface WaterfallLayout {
  readonly frame: Frame;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly plotHeight: number;
  /** How much of each row is not its bar, between rows and before the first. */
  readonly rows: { readonly paddingInner: number; readonly paddingOuter: number; readonly align: number };
  /** The words over each bar where they leave no room at its sides; beside it where undefined. */
  readonly overBars: readonly (readonly string[])[] | undefined;
}

/** Lays a waterfall out: labels at the left and figures at the right of the bars, or both over them where that leaves too little of the bars. */
export function waterfallLayout(input: WaterfallInput, bars: readonly WaterfallBar[], width: number): WaterfallLayout {
  const frame = frameOf(input, [], width, CAPTION);
  const { edge, sizes } = frame;
  const sides = [bars.map(({ label }) => label), bars.map(({ words }) => words)];
  const [left, right] = sides.map((texts) => edge + widest(texts, sizes.label) + 10);
  if (width - left - right >= LEAST_BARS) {
    const rows = { paddingInner: 0.35, paddingOuter: 0.35, align: 0.5 };
    const margins = { top: 8, right, bottom: 30, left };
    return { frame, margins, plotHeight: bars.length * BAR_HEIGHT, rows, overBars: undefined };
  }
  const overBars = bars.map(({ label, words }) => wrapText(`${label}: ${words}`, sizes.label, width - 2 * edge - 40));
  const wordsHeight = Math.max(...overBars.map((lines) => linesHeight(lines, sizes.label)));
  const row = wordsHeight + LINE_HEIGHT * sizes.label + 16;
  const tick = widest(
    bars.flatMap(({ to, low, high }) => [to, low, high].map(plainNumber)),
    sizes.label,
  );
  const margins = { top: 0, right: edge + tick / 2, bottom: 30, left: edge + tick / 2 };
  const padding = (wordsHeight + 10) / row;
  const rows = { paddingInner: padding, paddingOuter: padding / 2, align: 1 };
  return { frame, margins, plotHeight: bars.length * row, rows, overBars };
}
