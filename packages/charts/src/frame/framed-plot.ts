import * as Plot from "@observablehq/plot";
import { PALETTE } from "../palette.ts";
import { type Frame, LINE_HEIGHT, TITLE_GAP } from "./frame.ts";
import { keyMark, SWATCH } from "./key-item.ts";
import { FONT, svgElement, svgLine } from "./svg-text.ts";

/** A picture and the words around it. */
export interface FramedPlot {
  readonly document: Document;
  readonly frame: Frame;
  readonly title: string;
  /** What the picture shows, in words, for a reader who cannot see it. */
  readonly words: string;
  /** Height of the area in which marks are drawn, without its margins. */
  readonly plotHeight: number;
  /** Around that area, inside the frame: for the words of axes. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly plot: Plot.PlotOptions;
}

export type Figure = SVGSVGElement & Plot.Plot;

/**
 * Draws a picture in its frame: one SVG element that stands alone, with a title, key and source in it and the figures in
 * words for a screen reader. The same input gives the same bytes.
 */
export function framedPlot({ document, frame, title, words, plotHeight, margins, plot }: FramedPlot): Figure {
  const marginTop = frame.top + margins.top;
  const marginBottom = margins.bottom + frame.bottom;
  const height = Math.round(marginTop + plotHeight + marginBottom);
  const figure = Plot.plot({
    document,
    width: frame.width,
    height,
    marginTop,
    marginBottom,
    marginLeft: margins.left,
    marginRight: margins.right,
    style: { fontFamily: FONT, fontSize: `${frame.sizes.label}px`, color: PALETTE.darkGrey, background: "white" },
    ...plot,
  }) as Figure;
  figure.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", title);
  // A name on what has no role is an error to a screen reader's checks; the whole is named, and described, above.
  for (const group of figure.querySelectorAll("g[aria-label]")) {
    group.setAttribute("data-mark", group.getAttribute("aria-label") ?? "");
    group.removeAttribute("aria-label");
  }
  figure.prepend(
    svgElement(document, "title", {}, title),
    svgElement(document, "desc", {}, words),
    svgElement(document, "rect", { width: "100%", height: "100%", fill: "white" }),
  );
  drawWords(figure, frame, height, document);
  return figure;
}

/** Writes title, subtitle and key above the picture, and the source below it. */
function drawWords(figure: SVGSVGElement, frame: Frame, height: number, document: Document): void {
  const { edge, sizes, titleLines, subtitleLines, sourceLines, captionLines, key } = frame;
  let y = edge;
  const write = (lines: readonly string[], fontSize: number, weight: string): void => {
    for (const line of lines) {
      const place = { x: edge, y: Math.round(y + fontSize), "font-size": fontSize, "font-weight": weight };
      figure.append(svgLine(document, line, place));
      y += fontSize * LINE_HEIGHT;
    }
  };
  write(titleLines, sizes.title, "bold");
  y += TITLE_GAP;
  write(subtitleLines, sizes.subtitle, "normal");
  for (const item of key) {
    const words = svgLine(document, item.text, { x: item.x + SWATCH + 6, y: item.y, dy: "0.35em" });
    figure.append(...keyMark(document, item, item.x, item.y), words);
  }
  y = frame.captionY;
  write(captionLines, sizes.label, "normal");
  y = height - edge / 2 - sourceLines.length * sizes.source * LINE_HEIGHT;
  write(sourceLines, sizes.source, "normal");
}
