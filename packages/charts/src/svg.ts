import { DOMParser } from "linkedom";
import type { ChartOptions } from "./frame/chart-options.ts";

/**
 * A figure as the text of an SVG file, where there is no page to draw it in: `chartSvg(fanChart, input)`.
 *
 * @param chart any figure of this package
 * @param width in pixels; the figure's own unless told
 */
export function chartSvg<Input>(
  chart: (input: Input, options: ChartOptions) => SVGSVGElement,
  input: Input,
  width?: number,
): string {
  const document = new DOMParser().parseFromString("<svg/>", "image/svg+xml") as unknown as Document;
  return `${chart(input, { document, ...(width === undefined ? {} : { width }) }).outerHTML}\n`;
}
