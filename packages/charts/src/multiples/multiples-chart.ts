import * as Plot from "@observablehq/plot";
import { fanBands, opened } from "../fan/fan-bands.ts";
import { fanKey } from "../fan/fan-key.ts";
import type { ChartOptions } from "../frame/chart-options.ts";
import { PALETTE } from "../palette.ts";
import { drawPanels, type PanelPlace } from "../panels/draw-panels.ts";
import { type PanelScale, panelScales, scaleWords } from "../panels/panel-scale.ts";
import { plainNumber } from "../plain-number.ts";
import type { FanPanel, MultiplesInput } from "./multiples-input.ts";
import { multiplesWords } from "./multiples-words.ts";

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
  options: ChartOptions,
): SVGSVGElement {
  const { panels, scale, actual = "published" } = input;
  if (panels.length === 0) throw new RangeError("Small multiples need at least one panel.");
  const empty = panels.find(({ observed, forecast }) => observed.length === 0 || forecast.length === 0);
  if (empty) throw new RangeError(`The panel ${empty.label} needs at least one observed year and one forecast year.`);
  const hasActual = panels.some((panel) => (panel.actual ?? []).length > 0);
  const scales = panelScales(panels.map(mostOf), scale, 4);
  const years = panels.flatMap(yearsOf);
  return drawPanels(
    {
      text: input,
      key: fanKey(hasActual ? actual : undefined),
      caption: `Plans at each January census${scaleWords(scale, panels.length)}`,
      words: wordsOf(input),
      panels: panels.map(({ label, forecast }, i) => ({
        label,
        note: lastWords(forecast[forecast.length - 1]),
        scale: scales[i],
      })),
      tickFormat: plainNumber,
      years: [Math.min(...years), Math.max(...years)],
      marks: (panel, place) => fanMarks(panels[panel], place),
    },
    options,
  );
}

function fanMarks({ observed, forecast, actual = [] }: FanPanel, { facet, scale }: PanelPlace): Plot.Markish[] {
  const base = observed[observed.length - 1];
  const fan = opened(base, forecast).map(({ year, ...quantiles }) => ({ year, ...shares(quantiles, scale) }));
  const counted = (points: typeof observed) => points.map(({ year, plans }) => ({ year, plans: scale.share(plans) }));
  const line = (points: typeof observed, stroke: string) =>
    Plot.line(counted(points), { x: "year", y: "plans", stroke, strokeWidth: 1.5, ...facet });
  return [
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

/** Figures of a year as shares of a panel's scale. */
function shares<Figures extends Readonly<Record<string, number>>>(figures: Figures, scale: PanelScale): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, plans]) => [name, scale.share(plans)])) as Figures;
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
