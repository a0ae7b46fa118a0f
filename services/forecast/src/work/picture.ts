import { chartPng } from "@sufficiency/charts/png";

/** A picture's SVG text as a PNG file. */
export function picture(svg: string): Uint8Array {
  return chartPng(svg);
}
