import { DOMParser } from "linkedom";
import { waterfallChart } from "./waterfall-chart.ts";
import type { WaterfallInput } from "./waterfall-input.ts";

/** A waterfall (see waterfallChart) as the text of an SVG file, where there is no page to draw it in. */
export function waterfallSvg(input: WaterfallInput): string {
  const document = new DOMParser().parseFromString("<svg/>", "image/svg+xml") as unknown as Document;
  return `${waterfallChart(input, { document }).outerHTML}\n`;
}
