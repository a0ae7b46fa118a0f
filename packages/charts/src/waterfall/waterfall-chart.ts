import * as Plot from "@observablehq/plot";
import { EDGE, LINE_HEIGHT, SIZES, WIDTH } from "../fan/fan-layout.ts";
import { GRID, PALETTE } from "../palette.ts";
import { plainNumber } from "../plain-number.ts";
import { FONT, svgElement, svgLine, textWidth, wrapText } from "../svg-text.ts";
import { type WaterfallBar, waterfallBars } from "./waterfall-bars.ts";
import type { WaterfallInput } from "./waterfall-input.ts";
import { waterfallWords } from "./waterfall-words.ts";

const COLOURS = { total: PALETTE.darkGrey, rise: PALETTE.darkBlue, fall: PALETTE.darkPink } as const;
const BAR_HEIGHT = 30;
/** About how many figures the axis has. */
const TICKS = 4;
const AXIS_HEIGHT = 50;
const CAPTION = "Plans; line: 80% of simulated futures";

/**
 * Draws where a change comes from as a waterfall, from top to bottom: plans at the start, what each part adds or takes
 * away, and plans at the end, each with its figure and the interval that holds 80% of simulated futures. One SVG element
 * that stands alone, with the figures in words for a screen reader; the same input gives the same bytes.
 *
 * @param options.document the document to make the element in: a page's, or one such as linkedom's where there is no page
 */
export function waterfallChart(input: WaterfallInput, options: { readonly document: Document }): SVGSVGElement {
  const { document } = options;
  const bars = waterfallBars(input);
  const width = WIDTH - 2 * EDGE;
  const titleLines = wrapText(input.title, SIZES.title, width);
  const subtitleLines = wrapText(input.subtitle ?? "", SIZES.subtitle, width);
  const sourceLines = wrapText(input.source, SIZES.source, width);
  const linesHeight = (lines: readonly string[], size: number): number => lines.length * size * LINE_HEIGHT;
  const marginTop = EDGE + linesHeight(titleLines, SIZES.title) + linesHeight(subtitleLines, SIZES.subtitle) + 14;
  const marginBottom = AXIS_HEIGHT + linesHeight(sourceLines, SIZES.source) + EDGE / 2;
  const height = Math.round(marginTop + bars.length * BAR_HEIGHT + marginBottom);
  const marginLeft = EDGE + widest(bars.map(({ label }) => label));
  const figure = Plot.plot({
    document,
    width: WIDTH,
    height,
    marginTop,
    marginBottom,
    marginLeft,
    marginRight: EDGE + widest(bars.map(({ words }) => words)),
    style: { fontFamily: FONT, fontSize: `${SIZES.label}px`, color: PALETTE.darkGrey, background: "white" },
    x: { type: "linear", domain: extentOf(bars), nice: TICKS, label: null },
    y: { type: "band", domain: bars.map(({ label }) => label), padding: 0.35, label: null },
    marks: waterfallMarks(bars),
  }) as SVGSVGElement & Plot.Plot;
  figure.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", input.title);
  figure.prepend(
    svgElement(document, "title", {}, input.title),
    svgElement(document, "desc", {}, waterfallWords(input)),
    svgElement(document, "rect", { width: "100%", height: "100%", fill: "white" }),
  );
  let y = EDGE;
  const write = (lines: readonly string[], size: number, weight: string): void => {
    for (const line of lines) {
      const place = { x: EDGE, y: Math.round(y + size), "font-size": size, "font-weight": weight };
      figure.append(svgLine(document, line, place));
      y += size * LINE_HEIGHT;
    }
  };
  write(titleLines, SIZES.title, "bold");
  write(subtitleLines, SIZES.subtitle, "normal");
  figure.append(svgLine(document, CAPTION, { x: marginLeft, y: height - marginBottom + 38 }));
  y = height - EDGE / 2 - linesHeight(sourceLines, SIZES.source);
  write(sourceLines, SIZES.source, "normal");
  return figure;
}

function waterfallMarks(bars: readonly WaterfallBar[]): Plot.Markish[] {
  const uncertain = bars.filter(({ low, high }) => high > low);
  const interval = { y: "label", x1: "low", x2: "high" } as const;
  const links = bars.slice(0, -1).map(({ label, to }, i) => ({ to, labels: [label, bars[i + 1].label] }));
  return [
    Plot.gridX({ ticks: TICKS, stroke: GRID, strokeOpacity: 1 }),
    Plot.axisX({ ticks: TICKS, tickFormat: plainNumber, tickSize: 0, label: null }),
    Plot.axisY({ tickSize: 0, label: null }),
    ...links.map(({ to, labels }) =>
      Plot.line(labels, { x: () => to, y: (label: string) => label, stroke: PALETTE.darkGrey, strokeDasharray: "2 2" }),
    ),
    Plot.barX(bars, { y: "label", x1: "from", x2: "to", fill: ({ kind }: WaterfallBar) => COLOURS[kind] }),
    Plot.ruleX([0], { stroke: PALETTE.darkGrey }),
    Plot.ruleY(uncertain, { ...interval, stroke: "white", strokeWidth: 5 }),
    Plot.ruleY(uncertain, { ...interval, stroke: PALETTE.darkGrey, strokeWidth: 2 }),
    Plot.text(bars, { y: "label", text: "words", frameAnchor: "right", textAnchor: "start", dx: 8 }),
  ];
}

/** From the lowest to the highest that is drawn, zero among it; of some width even where there is nothing. */
function extentOf(bars: readonly WaterfallBar[]): [number, number] {
  const ends = bars.flatMap(({ from, to, low, high }) => [from, to, low, high]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return [least, most > least ? most : least + 1];
}

function widest(texts: readonly string[]): number {
  return Math.ceil(Math.max(...texts.map((text) => textWidth(text, SIZES.label)))) + 10;
}
