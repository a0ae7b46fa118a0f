import { svgText } from "../svg-file.ts";
import { fansChart } from "./fans-chart.ts";
import type { FansInput } from "./fans-input.ts";

/** A chart of fans (see fansChart) as the text of an SVG file, where there is no page to draw it in. */
export function fansChartSvg(input: FansInput): string {
  return svgText((document) => fansChart(input, { document }));
}
