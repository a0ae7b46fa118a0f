import type { ChartOptions } from "../frame/chart-options.ts";
import { drawMultiples } from "../multiples/multiples-chart.ts";
import type { FansInput } from "./fans-input.ts";
import { fansPanels } from "./fans-panels.ts";
import { fansWords } from "./fans-words.ts";

/**
 * Draws forecasts from several origins as small multiples: one fan an origin, over what was known then and what came since, all
 * on one scale that begins at zero. One SVG element that stands alone; the same input gives the same bytes.
 *
 * @throws RangeError where there is no fan, or the census of an origin is not among those counted
 */
export function fansChart(input: FansInput, options: ChartOptions): SVGSVGElement {
  const { title, subtitle, source } = input;
  const panels = fansPanels(input);
  return drawMultiples(
    { title, subtitle, source, panels, scale: "shared", actual: "what came" },
    () => fansWords(input),
    options,
  );
}
