import * as Plot from "@observablehq/plot";
import { fanBands, opened } from "../fan/fan-bands.ts";
import { drawFanHeading } from "../fan/fan-heading.ts";
import type { YearPlans } from "../fan/fan-input.ts";
import { SIZES, WIDTH } from "../fan/fan-layout.ts";
import { GRID, PALETTE } from "../palette.ts";
import { plainNumber } from "../plain-number.ts";
import { FONT, svgElement } from "../svg-text.ts";
import type { FansInput } from "./fans-input.ts";
import { fansLayout } from "./fans-layout.ts";
import { fansWords } from "./fans-words.ts";

/**
 * Draws forecasts from several origins as small multiples: one fan an origin, over what was known then and what came since, all
 * on one scale that begins at zero. One SVG element that stands alone; the same input gives the same bytes.
 *
 * @throws RangeError where there is no fan, or the census of an origin is not among those counted
 */
export function fansChart(input: FansInput, { document }: { readonly document: Document }): SVGSVGElement {
  if (input.fans.length === 0) throw new RangeError("A chart of fans needs at least one.");
  const layout = fansLayout(input);
  const { years, planTicks, columns } = layout;
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
    fx: { axis: null, padding: 0.2 },
    fy: { axis: null, padding: 0.2 },
    marks: [
      Plot.gridY(planTicks, { stroke: GRID, strokeOpacity: 1 }),
      Plot.axisX(layout.yearLabels, { tickFormat: String, label: null }),
      Plot.axisY(planTicks, { tickFormat: plainNumber, tickSize: 0, label: null }),
      ...input.fans.flatMap((fan, i) => panelMarks(input, fan, i % columns, Math.floor(i / columns))),
    ],
  }) as SVGSVGElement;
  figure.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", input.title);
  figure.prepend(
    svgElement(document, "title", {}, input.title),
    svgElement(document, "desc", {}, fansWords(input)),
    svgElement(document, "rect", { width: "100%", height: "100%", fill: "white" }),
  );
  drawFanHeading(figure, "what came", layout, document);
  return figure;
}

/** The marks of one origin, in its own panel. */
function panelMarks(
  { counted }: FansInput,
  { origin, forecast }: FansInput["fans"][number],
  column: number,
  row: number,
): Plot.Markish[] {
  const base = counted.find(({ year }) => year === origin);
  if (!base) throw new RangeError(`January ${origin} is not among the censuses counted.`);
  const panel = { fx: () => column, fy: () => row };
  const fan = opened(base, forecast);
  const known = counted.filter(({ year }) => year <= origin);
  const came = counted.filter(({ year }) => year >= origin);
  const line = (points: readonly YearPlans[], stroke: string) =>
    Plot.line(points, { x: "year", y: "plans", stroke, strokeWidth: 1.5, ...panel });
  return [
    ...fanBands(fan, panel),
    Plot.line(fan, { x: "year", y: "p50", stroke: PALETTE.darkBlue, strokeWidth: 2.5, ...panel }),
    line(known, PALETTE.darkGrey),
    Plot.dot(known, { x: "year", y: "plans", fill: PALETTE.darkGrey, r: 2, ...panel }),
    line(came, PALETTE.darkPink),
    Plot.dot(came.slice(1), { x: "year", y: "plans", symbol: "diamond2", fill: PALETTE.darkPink, r: 3.5, ...panel }),
    Plot.text([`from January ${origin}`], { frameAnchor: "top-left", dy: -16, fontWeight: "bold", ...panel }),
  ];
}
