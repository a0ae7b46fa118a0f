import * as Plot from "@observablehq/plot";
import { type ChartOptions, DEFAULT_WIDTH } from "../frame/chart-options.ts";
import { LINE_HEIGHT, linesHeight } from "../frame/frame.ts";
import { framedPlot } from "../frame/framed-plot.ts";
import { GRID, PALETTE } from "../palette.ts";
import { plainNumber } from "../plain-number.ts";
import { type WaterfallBar, waterfallBars } from "./waterfall-bars.ts";
import type { WaterfallInput } from "./waterfall-input.ts";
import { type WaterfallLayout, waterfallLayout } from "./waterfall-layout.ts";
import { waterfallWords } from "./waterfall-words.ts";

const FILLS = { counted: PALETTE.darkGrey, rise: PALETTE.darkBlue, fall: PALETTE.darkPink, forecast: GRID } as const;
/** About how many figures the axis has. */
const TICKS = 4;

/**
 * Draws where a change comes from as a waterfall, from top to bottom: plans at the start, what each part adds or takes
 * away, and plans at the end, each with its figure and the interval that holds 80% of simulated futures. One SVG element
 * that stands alone, with the figures in words for a screen reader; the same input gives the same bytes.
 */
export function waterfallChart(
  input: WaterfallInput,
  { document, width = DEFAULT_WIDTH }: ChartOptions,
): SVGSVGElement {
  const bars = waterfallBars(input);
  const layout = waterfallLayout(input, bars, width);
  const { frame, margins, plotHeight } = layout;
  return framedPlot({
    document,
    frame,
    title: input.title,
    words: waterfallWords(input),
    plotHeight,
    margins,
    plot: {
      x: { type: "linear", domain: extentOf(bars), nice: TICKS, label: null },
      y: { type: "band", domain: bars.map(({ label }) => label), label: null, axis: null, ...layout.rows },
      marks: waterfallMarks(bars, layout),
    },
  });
}

function waterfallMarks(bars: readonly WaterfallBar[], layout: WaterfallLayout): Plot.Markish[] {
  const uncertain = bars.filter(({ low, high }) => high > low);
  const interval = { y: "label", x1: "low", x2: "high" } as const;
  const links = bars.slice(0, -1).map(({ label, to }, i) => ({ to, labels: [label, bars[i + 1].label] }));
  return [
    Plot.gridX({ ticks: TICKS, stroke: GRID, strokeOpacity: 1 }),
    Plot.axisX({ ticks: TICKS, tickFormat: plainNumber, tickSize: 0, label: null }),
    ...links.map(({ to, labels }) =>
      Plot.line(labels, { x: () => to, y: (label: string) => label, stroke: PALETTE.darkGrey, strokeDasharray: "2 2" }),
    ),
    Plot.barX(bars, {
      y: "label",
      x1: "from",
      x2: "to",
      fill: ({ kind }: WaterfallBar) => FILLS[kind],
      stroke: PALETTE.darkGrey,
    }),
    Plot.ruleX([0], { stroke: PALETTE.darkGrey }),
    Plot.ruleY(uncertain, { ...interval, stroke: "white", strokeWidth: 5 }),
    Plot.ruleY(uncertain, { ...interval, stroke: PALETTE.darkGrey, strokeWidth: 2 }),
    ...barWords(bars, layout),
  ];
}

/** What each bar is and its figure: at its sides, or over it where there is no room there. */
function barWords(
  bars: readonly WaterfallBar[],
  { overBars, frame, plotHeight, rows }: WaterfallLayout,
): Plot.Markish[] {
  if (!overBars) {
    return [
      Plot.axisY({ tickSize: 0, label: null }),
      Plot.text(bars, { y: "label", text: "words", frameAnchor: "right", textAnchor: "start", dx: 8 }),
    ];
  }
  const barHeight = (plotHeight / bars.length) * (1 - rows.paddingInner);
  return overBars.map((lines, i) =>
    Plot.text([lines.join("\n")], {
      y: () => bars[i].label,
      frameAnchor: "left",
      lineAnchor: "top",
      lineHeight: LINE_HEIGHT,
      dy: -barHeight / 2 - linesHeight(lines, frame.sizes.label) - 2,
      stroke: "white",
      strokeWidth: 4,
      fill: PALETTE.darkGrey,
    }),
  );
}

/** From the lowest to the highest that is drawn, zero among it; of some width even where there is nothing. */
function extentOf(bars: readonly WaterfallBar[]): [number, number] {
  const ends = bars.flatMap(({ from, to, low, high }) => [from, to, low, high]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return [least, most > least ? most : least + 1];
}
