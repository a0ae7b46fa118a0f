import * as Plot from "@observablehq/plot";
import { type ChartOptions, DEFAULT_WIDTH } from "../frame/chart-options.ts";
import { isNarrowWidth } from "../frame/frame.ts";
import { framedPlot } from "../frame/framed-plot.ts";
import { svgLine, textWidth } from "../frame/svg-text.ts";
import { GRID, PALETTE } from "../palette.ts";
import { plainNumber } from "../plain-number.ts";
import { fanBands, opened } from "./fan-bands.ts";
import type { FanInput } from "./fan-input.ts";
import { drawEndLabels, endLabels } from "./fan-labels.ts";
import { type FanLayout, fanLayout } from "./fan-layout.ts";
import { fanWords } from "./fan-words.ts";

/**
 * Draws a forecast of plans as a fan: what was observed, the middle of the forecast, the intervals that hold 50%, 80% and
 * 90% of simulated futures, and what was published since. One SVG element that stands alone, with its words in it and the
 * figures in words for a screen reader; the same input gives the same bytes. The axis of plans begins at zero.
 *
 * @param input years ascending, figures in plans
 * @throws RangeError where nothing is observed, or nothing forecast and nothing expected
 */
export function fanChart(input: FanInput, { document, width = DEFAULT_WIDTH }: ChartOptions): SVGSVGElement {
  const forecastYears = [...input.forecast, ...(input.expected?.years ?? [])].map(({ year }) => year);
  if (input.observed.length === 0 || forecastYears.length === 0) {
    throw new RangeError("A fan chart needs at least one observed year and one forecast year.");
  }
  const labels = endLabels(input, isNarrowWidth(width));
  const layout = fanLayout(
    input,
    labels.map(({ text }) => text),
    width,
  );
  const { frame, margins, plotHeight, years, planTicks } = layout;
  const figure = framedPlot({
    document,
    frame,
    title: input.title,
    words: fanWords(input),
    plotHeight,
    margins,
    plot: {
      x: { type: "linear", domain: [years[0], years[years.length - 1]], label: null },
      y: { type: "linear", domain: [0, planTicks[planTicks.length - 1]], label: null },
      marks: [
        Plot.gridY(planTicks, { stroke: GRID, strokeOpacity: 1 }),
        Plot.axisX(layout.yearLabels, { tickFormat: String, label: null }),
        Plot.axisY(planTicks, { tickFormat: plainNumber, tickSize: 0, label: null }),
        ...fanMarks(input, layout),
      ],
    },
  });
  drawEndLabels(figure, labels, layout, document);
  const foot = frame.top + margins.top + plotHeight + 40;
  figure.append(
    svgLine(document, "Plans", { x: frame.edge, y: frame.top + margins.top - 26 }),
    svgLine(document, "At the January census of each year", { x: frame.edge, y: foot }),
  );
  if (frame.isNarrow) {
    const interval = input.forecast.length > 0 ? "middle and 80%" : "expected";
    const words = `At the right: ${interval} in ${Math.max(...forecastYears)}`;
    figure.append(svgLine(document, words, { x: frame.edge, y: foot + 18 }));
  }
  return figure;
}

/** Bands, lines and dots, the widest band first. The fan opens from the last observed census. */
function fanMarks({ observed, forecast, expected, actual = [] }: FanInput, layout: FanLayout): Plot.Markish[] {
  const base = observed[observed.length - 1];
  const fan = forecast.length > 0 ? opened(base, forecast) : [];
  const expectedYears = expected ? [base, ...expected.years] : [];
  const halo = { stroke: "white", strokeWidth: 4, paintOrder: "stroke" } as const;
  const end = forecast[forecast.length - 1]?.p50 ?? expectedYears[expectedYears.length - 1].plans;
  const rises = end >= base.plans;
  const last = actual.slice(-1);
  const observedLabel = `${plainNumber(base.plans)} observed`;
  const hasRoomBefore =
    (base.year - layout.years[0]) * layout.yearStep > textWidth(observedLabel, layout.frame.sizes.label);
  const isAbove = last.some(({ year, plans }) => plans > (forecast.find((point) => point.year === year)?.p50 ?? 0));
  return [
    ...fanBands(fan),
    Plot.ruleX([base.year], { stroke: PALETTE.darkGrey, strokeDasharray: "3 3" }),
    Plot.text([layout.frame.isNarrow ? "forecast" : `forecast from January ${base.year}`], {
      x: base.year,
      frameAnchor: "top",
      textAnchor: "start",
      dx: 6,
      dy: -14,
    }),
    Plot.line(fan, { x: "year", y: "p50", stroke: PALETTE.darkBlue, strokeWidth: 2.5 }),
    Plot.line(expectedYears, { x: "year", y: "plans", stroke: "white", strokeWidth: 5 }),
    Plot.line(expectedYears, {
      x: "year",
      y: "plans",
      stroke: PALETTE.turquoise,
      strokeWidth: 3,
      strokeDasharray: "5 3",
    }),
    Plot.line(observed, { x: "year", y: "plans", stroke: PALETTE.darkGrey, strokeWidth: 2 }),
    Plot.dot(observed, { x: "year", y: "plans", fill: PALETTE.darkGrey, r: 4 }),
    Plot.text([base], {
      x: "year",
      y: "plans",
      text: () => observedLabel,
      textAnchor: hasRoomBefore ? "end" : "start",
      dx: hasRoomBefore ? -6 : 8,
      dy: rises === hasRoomBefore ? -16 : 16,
      ...halo,
      fill: PALETTE.darkGrey,
    }),
    Plot.line(actual, { x: "year", y: "plans", stroke: PALETTE.darkPink, strokeWidth: 1.5 }),
    Plot.dot(actual, { x: "year", y: "plans", symbol: "diamond2", fill: PALETTE.darkPink, stroke: "white", r: 6 }),
    Plot.text(last, {
      x: "year",
      y: "plans",
      text: ({ plans }) => `${plainNumber(plans)} published`,
      textAnchor: isAbove === rises ? "end" : "start",
      dx: isAbove === rises ? -6 : 6,
      dy: isAbove ? -16 : 18,
      fontWeight: "bold",
      ...halo,
      fill: PALETTE.darkPink,
    }),
  ];
}
