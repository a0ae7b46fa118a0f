import { svgText } from "../svg-file.ts";
import { fanChart } from "./fan-chart.ts";
import type { FanInput } from "./fan-input.ts";

/** A fan chart (see fanChart) as the text of an SVG file, where there is no page to draw it in. */
export function fanChartSvg(input: FanInput): string {
  return svgText((document) => fanChart(input, { document }));
}
