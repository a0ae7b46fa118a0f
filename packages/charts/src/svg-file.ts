import { DOMParser } from "linkedom";

/** The text of an SVG file that a chart draws in a document of its own, where there is no page to draw in. */
export function svgText(draw: (document: Document) => SVGSVGElement): string {
  const document = new DOMParser().parseFromString("<svg/>", "image/svg+xml") as unknown as Document;
  return `${draw(document).outerHTML}\n`;
}
