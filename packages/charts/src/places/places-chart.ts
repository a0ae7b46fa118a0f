import * as Plot from "@observablehq/plot";
import { chancePercent, chanceWords } from "../chance-words.ts";
import { EXPECTED_WORDS } from "../expected-words.ts";
import type { ChartOptions } from "../frame/chart-options.ts";
import type { KeyItem } from "../frame/key-item.ts";
import { FAN_TINTS, PALETTE } from "../palette.ts";
import { drawPanels, type PanelPlace } from "../panels/draw-panels.ts";
import { panelScales, scaleWords } from "../panels/panel-scale.ts";
import { plainNumber } from "../plain-number.ts";
import { chanceRow, chanceRowHeight } from "./chance-row.ts";
import { isDrawn } from "./drawn.ts";
import type { PlacesInput, PlacesPanel } from "./places-input.ts";
import { placesWords } from "./places-words.ts";

const CAPTION =
  "Children and places at each January census. A shortfall is of places for the ages and needs that they serve: there can be " +
  "one though all places together would be enough";

/**
 * Draws children who need a place, with the interval that holds 80% of simulated futures, against places as a step line, and
 * under each forecast year the chance of a shortfall; one panel a setting or phase. Every scale begins at zero.
 *
 * @throws RangeError where there is no panel, or one with nothing forecast
 */
export function placesChart(input: PlacesInput, options: ChartOptions): SVGSVGElement {
  const { panels, scale } = input;
  if (panels.length === 0) throw new RangeError("A chart of places needs at least one panel.");
  const empty = panels.find(({ forecast }) => forecast.length === 0);
  if (empty) throw new RangeError(`The panel ${empty.label} needs at least one forecast year.`);
  const scales = panelScales(panels.map(mostOf), scale, panels.length === 1 ? 6 : 4);
  const years = panels.flatMap(({ observed = [], forecast }) => [...observed, ...forecast].map(({ year }) => year));
  return drawPanels(
    {
      text: input,
      key: keyOf(panels),
      caption: `${CAPTION}${scaleWords(scale, panels.length)}.`,
      words: placesWords(input),
      panels: panels.map(({ label, forecast }, i) => ({
        label,
        note: lastWords(forecast[forecast.length - 1]),
        scale: scales[i],
      })),
      tickFormat: plainNumber,
      years: [Math.min(...years), Math.max(...years)],
      beyond: 0.5,
      leastWidth: 260,
      ...(panels.some(({ forecast }) => forecast.some(isDrawn)) ? { below: chanceRowHeight } : {}),
      marks: (panel, place) => panelMarks(panels[panel], place),
    },
    options,
  );
}

function keyOf(panels: readonly PlacesPanel[]): KeyItem[] {
  const areDrawn = panels.every(({ forecast }) => forecast.every(isDrawn));
  const isObserved = panels.some(({ observed = [] }) => observed.length > 0);
  return [
    { mark: "line", colour: PALETTE.darkPink, text: "places" },
    ...(isObserved ? [{ mark: "dots", colour: PALETTE.darkGrey, text: "children there, observed" } as const] : []),
    {
      mark: "dashes",
      colour: PALETTE.darkBlue,
      text: `children who need a place, forecast${areDrawn ? "" : `: ${EXPECTED_WORDS}`}`,
    },
    ...(areDrawn ? [{ mark: "band", colour: FAN_TINTS.most, text: "80% of simulated futures" } as const] : []),
  ];
}

function panelMarks({ observed = [], forecast }: PlacesPanel, place: PanelPlace): Plot.Markish[] {
  const { facet, scale } = place;
  const base = observed.slice(-1).map(({ year, plans }) => ({ year, p10: plans, p50: plans, p90: plans }));
  const demand = [...base, ...forecast.map(({ year, demand }) => ({ year, ...demand }))];
  const places = [...observed.filter(hasPlaces), ...forecast];
  type Demand = (typeof demand)[number];
  const at = (name: "p10" | "p50" | "p90") => (each: Demand) => scale.share(each[name] ?? each.p50);
  const plans = { x: "year", y: (each: { plans: number }) => scale.share(each.plans), ...facet };
  return [
    Plot.areaY(demand, { x: "year", y1: at("p10"), y2: at("p90"), fill: FAN_TINTS.most, ...facet }),
    ...base.map(({ year }) => Plot.ruleX([year], { stroke: PALETTE.darkGrey, strokeDasharray: "3 3", ...facet })),
    Plot.line(demand, {
      x: "year",
      y: at("p50"),
      stroke: PALETTE.darkBlue,
      strokeWidth: 2.5,
      strokeDasharray: "6 3",
      ...facet,
    }),
    Plot.line(observed, { ...plans, stroke: PALETTE.darkGrey, strokeWidth: 2 }),
    Plot.dot(observed, { ...plans, fill: PALETTE.darkGrey, r: 3 }),
    Plot.line(stepped(places), {
      x: "x",
      y: ({ places }) => scale.share(places),
      stroke: PALETTE.darkPink,
      strokeWidth: 3,
      ...facet,
    }),
    ...chanceRow(forecast.filter(isDrawn), place),
  ];
}

function hasPlaces<Year extends { readonly places?: number }>(year: Year): year is Year & { readonly places: number } {
  return year.places !== undefined;
}

/** The corners of a step line whose steps are a year wide, each about its January. */
function stepped(
  years: readonly { readonly year: number; readonly places: number }[],
): { x: number; places: number }[] {
  return years.flatMap(({ year, places }) => [-0.5, 0.5].map((half) => ({ x: year + half, places })));
}

function lastWords(last: PlacesPanel["forecast"][number]): string {
  const middle = `${last.year}: ${plainNumber(last.places)} places, ${plainNumber(last.demand.p50)}`;
  if (!isDrawn(last)) return `${middle} expected to need one`;
  const { demand, pShortfall } = last;
  const need = `(${plainNumber(demand.p10)} to ${plainNumber(demand.p90)}) need one`;
  return `${middle} ${need}; shortfall ${chanceWords(pShortfall)}: ${chancePercent(pShortfall)}`;
}

function mostOf({ observed = [], forecast }: PlacesPanel): number {
  return Math.max(
    ...observed.flatMap(({ plans, places = 0 }) => [plans, places]),
    ...forecast.flatMap(({ places, demand }) => [places, demand.p90 ?? demand.p50]),
  );
}
