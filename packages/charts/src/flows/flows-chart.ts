import * as Plot from "@observablehq/plot";
import type { ChartOptions } from "../frame/chart-options.ts";
import type { KeyItem } from "../frame/key-item.ts";
import { FAN_TINTS, PALETTE, PINK_TINT } from "../palette.ts";
import { drawPanels, type PanelPlace } from "../panels/draw-panels.ts";
import { scaleWords } from "../panels/panel-scale.ts";
import { signedScales } from "../panels/signed-scales.ts";
import { plainNumber } from "../plain-number.ts";
import type { FlowsInput, FlowsYear } from "./flows-input.ts";
import { flowsWords } from "./flows-words.ts";

/** Half of a bar, in years. */
const HALF = 0.36;

const FILLS = {
  joiners: { seen: PALETTE.darkBlue, forecast: FAN_TINTS.most },
  leavers: { seen: PALETTE.darkPink, forecast: PINK_TINT },
} as const;

/**
 * Draws children who joined as bars up and those who left as bars down, year by year: full where observed or inferred, pale
 * with an outline and the interval that holds 80% of simulated futures where forecast. One panel a setting.
 *
 * @throws RangeError where there is no panel, or one without years
 */
export function flowsChart(input: FlowsInput, options: ChartOptions): SVGSVGElement {
  const { panels, scale } = input;
  if (panels.length === 0) throw new RangeError("A chart of flows needs at least one panel.");
  const empty = panels.find(({ years }) => years.length === 0);
  if (empty) throw new RangeError(`The panel ${empty.label} needs at least one year.`);
  const ends = panels.map(({ years }) => ({
    low: -Math.max(...years.map(({ leavers }) => Math.max(leavers.mean, leavers.p90))),
    high: Math.max(...years.map(({ joiners }) => Math.max(joiners.mean, joiners.p90))),
  }));
  const scales = signedScales(ends, scale, panels.length === 1 ? 6 : 4);
  const years = panels.flatMap((panel) => panel.years.map(({ year }) => year));
  return drawPanels(
    {
      text: input,
      key: keyOf(panels.flatMap((panel) => panel.years)),
      caption: `Children in the year up to each January: joiners up, leavers down${scaleWords(scale, panels.length)}`,
      words: flowsWords(input),
      panels: panels.map((panel, i) => ({
        label: panel.label,
        note: lastWords(panel.years[panel.years.length - 1]),
        scale: scales[i],
      })),
      tickFormat: (value) => plainNumber(Math.abs(value)),
      years: [Math.min(...years), Math.max(...years)],
      beyond: 0.5,
      leastWidth: 200,
      marks: (panel, place) => panelMarks(panels[panel].years, place),
    },
    options,
  );
}

function keyOf(years: readonly FlowsYear[]): KeyItem[] {
  const seen = [...new Set(years.map(({ status }) => status).filter((status) => status !== "forecast"))].join(" or ");
  const isForecast = years.some(({ status }) => status === "forecast");
  const items = (flow: keyof typeof FILLS): KeyItem[] => [
    ...(seen === "" ? [] : [{ mark: "band", colour: FILLS[flow].seen, text: `${flow}, ${seen}` } as const]),
    ...(isForecast
      ? [{ mark: "band", colour: FILLS[flow].forecast, outline: FILLS[flow].seen, text: `${flow}, forecast` } as const]
      : []),
  ];
  const whisker = { mark: "whisker", colour: PALETTE.darkGrey, text: "80% of simulated futures" } as const;
  return [...items("joiners"), ...items("leavers"), ...(isForecast ? [whisker] : [])];
}

function panelMarks(years: readonly FlowsYear[], { facet, scale }: PanelPlace): Plot.Markish[] {
  const forecast = years.filter(({ status }) => status === "forecast");
  const seen = years.filter(({ status }) => status !== "forecast");
  const zero = scale.share(0);
  const bars = (of: readonly FlowsYear[], flow: keyof typeof FILLS, sign: 1 | -1, kind: "seen" | "forecast") =>
    Plot.rect(of, {
      x1: ({ year }: FlowsYear) => year - HALF,
      x2: ({ year }: FlowsYear) => year + HALF,
      y1: () => zero,
      y2: (each: FlowsYear) => scale.share(sign * each[flow].mean),
      fill: FILLS[flow][kind],
      stroke: FILLS[flow].seen,
      ...facet,
    });
  const whiskers = (flow: keyof typeof FILLS, sign: 1 | -1) =>
    Plot.ruleX(forecast, {
      x: "year",
      y1: (each: FlowsYear) => scale.share(sign * each[flow].p10),
      y2: (each: FlowsYear) => scale.share(sign * each[flow].p90),
      stroke: PALETTE.darkGrey,
      strokeWidth: 2,
      ...facet,
    });
  const lastSeen = seen.length > 0 && forecast.length > 0 ? [seen[seen.length - 1].year + 0.5] : [];
  return [
    bars(seen, "joiners", 1, "seen"),
    bars(seen, "leavers", -1, "seen"),
    bars(forecast, "joiners", 1, "forecast"),
    bars(forecast, "leavers", -1, "forecast"),
    whiskers("joiners", 1),
    whiskers("leavers", -1),
    Plot.ruleY([zero], { stroke: PALETTE.darkGrey, ...facet }),
    Plot.ruleX(lastSeen, { stroke: PALETTE.darkGrey, strokeDasharray: "3 3", ...facet }),
  ];
}

function lastWords({ year, joiners, leavers }: FlowsYear): string {
  return `${year}: ${plainNumber(joiners.mean)} join, ${plainNumber(leavers.mean)} leave`;
}
