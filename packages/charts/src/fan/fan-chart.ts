import * as Plot from "@observablehq/plot";
import { GRID, PALETTE } from "../palette.ts";
import { plainNumber } from "../plain-number.ts";
import { FONT, svgElement } from "../svg-text.ts";
import { fanBands, opened } from "./fan-bands.ts";
import { drawFanHeading } from "./fan-heading.ts";
import type { FanInput } from "./fan-input.ts";
import { drawEndLabels, endLabels } from "./fan-labels.ts";
import { fanLayout, SIZES, WIDTH } from "./fan-layout.ts";
import { fanWords } from "./fan-words.ts";

/**
 * Draws a forecast of plans as a fan: what was observed, the middle of the forecast, the intervals that hold 50%, 80% and
 * 90% of simulated futures, and what was published since. One SVG element that stands alone, with its words in it and the
 * figures in words for a screen reader; the same input gives the same bytes. The axis of plans begins at zero.
 *
 * @param input years ascending, figures in plans
 * @param options.document the document to make the element in: a page's, or one such as linkedom's where there is no page
 * @throws RangeError where nothing is observed or nothing forecast
 */
export function fanChart(input: FanInput, options: { readonly document: Document }): SVGSVGElement {
  const { document } = options;
  if (input.observed.length === 0 || input.forecast.length === 0) {
    throw new RangeError("A fan chart needs at least one observed year and one forecast year.");
  }
  const labels = endLabels(input.forecast[input.forecast.length - 1]);
  const layout = fanLayout(
    input,
    labels.map(({ text }) => text),
  );
  const { years, planTicks } = layout;
  const figure = Plot.plot({
    document,
    width: WIDTH,
    height: layout.height,
    marginTop: layout.marginTop,
    marginRight: layout.marginRight,
    marginBottom: layout.marginBottom,
    marginLeft: layout.marginLeft,
    style: { fontFamily: FONT, fontSize: `${SIZES.label}px`, color: PALETTE.darkGrey, background: "white" },
    x: { type: "linear", domain: [years[0], years[years.length - 1]], label: null },
    y: { type: "linear", domain: [0, planTicks[planTicks.length - 1]], label: null },
    marks: [
      Plot.gridY(planTicks, { stroke: GRID, strokeOpacity: 1 }),
      Plot.axisX(layout.yearLabels, { tickFormat: String, label: null }),
      Plot.axisY(planTicks, { tickFormat: plainNumber, tickSize: 0, label: null }),
      ...fanMarks(input),
    ],
  }) as SVGSVGElement & Plot.Plot;
  figure.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", input.title);
  drawEndLabels(figure, labels, layout, document);
  figure.prepend(
    svgElement(document, "title", {}, input.title),
    svgElement(document, "desc", {}, fanWords(input)),
    svgElement(document, "rect", { width: "100%", height: "100%", fill: "white" }),
  );
  drawFanHeading(figure, (input.actual ?? []).length > 0 ? "published" : undefined, layout, document);
  return figure;
}

/** Bands, lines and dots, the widest band first. The fan opens from the last observed census. */
function fanMarks({ observed, forecast, actual = [] }: FanInput): Plot.Markish[] {
  const base = observed[observed.length - 1];
  const fan = opened(base, forecast);
  const halo = { stroke: "white", strokeWidth: 4, paintOrder: "stroke" } as const;
  const rises = forecast[0].p50 >= base.plans;
  const last = actual.slice(-1);
  const hasRoomBefore = observed.length > 3;
  const isAbove = last.some(({ year, plans }) => plans > (forecast.find((point) => point.year === year)?.p50 ?? 0));
  return [
    ...fanBands(fan),
    Plot.ruleX([base.year], { stroke: PALETTE.darkGrey, strokeDasharray: "3 3" }),
    Plot.text([`forecast from January ${base.year}`], {
      x: base.year,
      frameAnchor: "top",
      textAnchor: "start",
      dx: 6,
      dy: -14,
    }),
    Plot.line(fan, { x: "year", y: "p50", stroke: PALETTE.darkBlue, strokeWidth: 2.5 }),
    Plot.line(observed, { x: "year", y: "plans", stroke: PALETTE.darkGrey, strokeWidth: 2 }),
    Plot.dot(observed, { x: "year", y: "plans", fill: PALETTE.darkGrey, r: 4 }),
    Plot.text([base], {
      x: "year",
      y: "plans",
      text: ({ plans }) => `${plainNumber(plans)} observed`,
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
