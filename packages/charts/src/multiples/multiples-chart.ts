import * as Plot from "@observablehq/plot";
import { fanBands, opened } from "../fan/fan-bands.ts";
import { fanKey } from "../fan/fan-key.ts";
import { type ChartOptions, DEFAULT_WIDTH } from "../frame/chart-options.ts";
import { type Frame, frameOf } from "../frame/frame.ts";
import { framedPlot } from "../frame/framed-plot.ts";
import { svgLine } from "../frame/svg-text.ts";
import { PALETTE } from "../palette.ts";
import { panelAxes } from "../panels/panel-axes.ts";
import { type PanelGrid, panelGrid } from "../panels/panel-grid.ts";
import { type PanelScale, panelScales } from "../panels/panel-scale.ts";
import { plainNumber } from "../plain-number.ts";
import type { FanPanel, MultiplesInput } from "./multiples-input.ts";
import { multiplesWords } from "./multiples-words.ts";

const LEAST_WIDTH = 170;
const PANEL_HEIGHT = { wide: 150, narrow: 120 } as const;

/**
 * Draws fans as small multiples: one panel a need, locality or origin, with what was observed and what is forecast, the last
 * year's middle and 80% interval written over each. Every scale begins at zero; a figure whose panels have scales of their own says so.
 *
 * @throws RangeError where there is no panel, or one with nothing observed or nothing forecast
 */
export function multiplesChart(input: MultiplesInput, options: ChartOptions): SVGSVGElement {
  return drawMultiples(input, multiplesWords, options);
}

/** @param wordsOf the figures in words; called once the input is known to have panels */
export function drawMultiples(
  input: MultiplesInput,
  wordsOf: (input: MultiplesInput) => string,
  { document, width = DEFAULT_WIDTH }: ChartOptions,
): SVGSVGElement {
  const { panels, scale, actual = "published" } = input;
  if (panels.length === 0) throw new RangeError("Small multiples need at least one panel.");
  const empty = panels.find(({ observed, forecast }) => observed.length === 0 || forecast.length === 0);
  if (empty) throw new RangeError(`The panel ${empty.label} needs at least one observed year and one forecast year.`);
  const hasActual = panels.some((panel) => (panel.actual ?? []).length > 0);
  const frame = frameOf(input, fanKey(hasActual ? actual : undefined), width);
  const scales = panelScales(panels.map(mostOf), scale, 4);
  const years = panels.flatMap(yearsOf);
  const ends: [number, number] = [Math.min(...years), Math.max(...years)];
  const caption =
    scale === "own" ? "Plans at each January census; each panel has its own scale" : "Plans at each January census";
  const grid = panelGrid(frame, {
    labels: panels.map(({ label }) => label),
    notes: panels.map(({ forecast }) => [lastWords(forecast[forecast.length - 1])]),
    tickWords: scales.flatMap(({ ticks }) => ticks.map(plainNumber)),
    years: ends,
    leastWidth: LEAST_WIDTH,
    panelHeight: frame.isNarrow ? PANEL_HEIGHT.narrow : PANEL_HEIGHT.wide,
  });
  const captionHeight = frame.sizes.label + 10;
  const figure = framedPlot({
    document,
    frame,
    title: input.title,
    words: wordsOf(input),
    plotHeight: grid.plotHeight,
    margins: { ...grid.margins, top: grid.margins.top + captionHeight },
    plot: {
      x: { type: "linear", domain: ends, axis: null },
      y: { type: "linear", domain: [0, 1], axis: null },
      ...grid.facets,
      marks: panels.flatMap((panel, i) => panelMarks(panel, i, { grid, scale: scales[i], frame })),
    },
  });
  figure.append(svgLine(document, caption, { x: frame.edge, y: frame.top + frame.sizes.label }));
  return figure;
}

interface PanelPlace {
  readonly grid: PanelGrid;
  readonly scale: PanelScale;
  readonly frame: Frame;
}

function panelMarks({ observed, forecast, actual = [] }: FanPanel, panel: number, place: PanelPlace): Plot.Markish[] {
  const { grid, scale, frame } = place;
  const facet = grid.at(panel);
  const base = observed[observed.length - 1];
  const fan = opened(base, forecast).map(({ year, ...quantiles }) => ({ year, ...shared(quantiles, scale) }));
  const counted = (points: typeof observed) => points.map(({ year, plans }) => ({ year, plans: scale.share(plans) }));
  const line = (points: typeof observed, stroke: string) =>
    Plot.line(counted(points), { x: "year", y: "plans", stroke, strokeWidth: 1.5, ...facet });
  return [
    ...panelAxes(panel, grid, scale, frame, plainNumber),
    ...fanBands(fan, facet),
    Plot.ruleX([base.year], { stroke: PALETTE.darkGrey, strokeDasharray: "3 3", ...facet }),
    Plot.line(fan, { x: "year", y: "p50", stroke: PALETTE.darkBlue, strokeWidth: 2.5, ...facet }),
    line(observed, PALETTE.darkGrey),
    Plot.dot(counted(observed), { x: "year", y: "plans", fill: PALETTE.darkGrey, r: 2, ...facet }),
    ...(actual.length === 0
      ? []
      : [
          line([base, ...actual], PALETTE.darkPink),
          Plot.dot(counted(actual), {
            x: "year",
            y: "plans",
            symbol: "diamond2",
            fill: PALETTE.darkPink,
            r: 3.5,
            ...facet,
          }),
        ]),
  ];
}

function shared<Quantiles extends Readonly<Record<string, number>>>(
  quantiles: Quantiles,
  scale: PanelScale,
): Quantiles {
  return Object.fromEntries(Object.entries(quantiles).map(([name, plans]) => [name, scale.share(plans)])) as Quantiles;
}

function lastWords({ year, p10, p50, p90 }: FanPanel["forecast"][number]): string {
  return `${year}: ${plainNumber(p50)} (${plainNumber(p10)} to ${plainNumber(p90)})`;
}

function mostOf({ observed, forecast, actual = [] }: FanPanel): number {
  return Math.max(...[...observed, ...actual].map(({ plans }) => plans), ...forecast.map(({ p95 }) => p95));
}

function yearsOf({ observed, forecast, actual = [] }: FanPanel): number[] {
  return [...observed, ...forecast, ...actual].map(({ year }) => year);
}
