import * as Plot from "@observablehq/plot";
import { EXPECTED_WORDS } from "../expected-words.ts";
import type { ChartOptions } from "../frame/chart-options.ts";
import type { KeyItem } from "../frame/key-item.ts";
import { FAN_TINTS, PALETTE } from "../palette.ts";
import { drawPanels, type PanelPlace } from "../panels/draw-panels.ts";
import { signedScales } from "../panels/signed-scales.ts";
import { signedNumber } from "../signed-number.ts";
import type { DifferenceInput, DifferenceYear } from "./difference-input.ts";
import { differenceWords } from "./difference-words.ts";
import { isDrawn } from "./drawn.ts";

const INTERVAL: KeyItem = { mark: "band", colour: FAN_TINTS.most, text: "80% of simulated futures" };

/**
 * Draws what scenarios change against the baseline, year by year around a line at zero, with the interval that holds 80% of
 * simulated futures, or in expected values and saying so: one panel a scenario, all on one scale, the last year's figures written over each.
 *
 * @throws RangeError where there is no scenario, or one without years
 */
export function differenceChart(input: DifferenceInput, options: ChartOptions): SVGSVGElement {
  const { scenarios, unit } = input;
  if (scenarios.length === 0) throw new RangeError("A chart of differences needs at least one scenario.");
  const empty = scenarios.find(({ years }) => years.length === 0);
  if (empty) throw new RangeError(`The scenario ${empty.label} needs at least one year.`);
  const ends = scenarios.map(({ years }) => ({
    low: Math.min(...years.map(({ p50, p10 = p50 }) => Math.min(p10, p50))),
    high: Math.max(...years.map(({ p50, p90 = p50 }) => Math.max(p50, p90))),
  }));
  const areDrawn = scenarios.every((scenario) => scenario.years.every(isDrawn));
  const scales = signedScales(ends, "shared", scenarios.length === 1 ? 6 : 4);
  const years = scenarios.flatMap((scenario) => scenario.years.map(({ year }) => year));
  return drawPanels(
    {
      text: input,
      key: [
        {
          mark: "line",
          colour: PALETTE.darkBlue,
          text: `scenario less baseline, ${areDrawn ? "middle" : EXPECTED_WORDS}`,
        },
        ...(areDrawn ? [INTERVAL] : []),
      ],
      caption: `Scenario less baseline, ${unit}, at each January census, forecast: below the line at zero the scenario has fewer`,
      words: differenceWords(input),
      panels: scenarios.map((scenario, i) => ({
        label: scenario.label,
        note: lastWords(scenario.years[scenario.years.length - 1]),
        scale: scales[i],
      })),
      tickFormat: signedNumber,
      years: [Math.min(...years), Math.max(...years)],
      leastWidth: 200,
      marks: (panel, place) => panelMarks(scenarios[panel].years, place),
    },
    options,
  );
}

function panelMarks(years: readonly DifferenceYear[], { facet, scale }: PanelPlace): Plot.Markish[] {
  const at = (name: "p10" | "p50" | "p90") => (each: DifferenceYear) => scale.share(each[name] ?? each.p50);
  return [
    Plot.areaY(years.filter(isDrawn), { x: "year", y1: at("p10"), y2: at("p90"), fill: FAN_TINTS.most, ...facet }),
    Plot.ruleY([scale.share(0)], { stroke: PALETTE.darkGrey, strokeWidth: 2, ...facet }),
    Plot.line(years, { x: "year", y: at("p50"), stroke: PALETTE.darkBlue, strokeWidth: 2.5, ...facet }),
    Plot.dot(years, { x: "year", y: at("p50"), fill: PALETTE.darkBlue, r: 2.5, ...facet }),
  ];
}

function lastWords(last: DifferenceYear): string {
  const middle = `${last.year}: ${signedNumber(last.p50)}`;
  return isDrawn(last) ? `${middle} (${signedNumber(last.p10)} to ${signedNumber(last.p90)})` : `${middle} expected`;
}
