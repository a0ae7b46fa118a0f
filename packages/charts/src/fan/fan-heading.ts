import { FAN_TINTS, PALETTE } from "../palette.ts";
import { svgElement, svgLine, textWidth } from "../svg-text.ts";
import { EDGE, type FanLayout, LINE_HEIGHT, SIZES } from "./fan-layout.ts";

type Heading = Pick<
  FanLayout,
  "titleLines" | "subtitleLines" | "sourceLines" | "height" | "keyY" | "marginTop" | "marginBottom"
>;

/**
 * Writes title, subtitle and key above the plot, and the source below it.
 * @param actual what the key calls the figures that came since; undefined where there are none
 */
export function drawFanHeading(
  figure: SVGSVGElement,
  actual: string | undefined,
  layout: Heading,
  document: Document,
): void {
  const { titleLines, subtitleLines, sourceLines, height } = layout;
  let y = EDGE;
  const write = (lines: readonly string[], fontSize: number, weight: string): void => {
    for (const line of lines) {
      const place = { x: EDGE, y: Math.round(y + fontSize), "font-size": fontSize, "font-weight": weight };
      figure.append(svgLine(document, line, place));
      y += fontSize * LINE_HEIGHT;
    }
  };
  write(titleLines, SIZES.title, "bold");
  write(subtitleLines, SIZES.subtitle, "normal");
  drawKey(figure, actual, layout.keyY, document);
  const axes = { left: { x: EDGE, y: layout.marginTop - 28 }, foot: { x: EDGE, y: height - layout.marginBottom + 42 } };
  figure.append(
    svgLine(document, "Plans", axes.left),
    svgLine(document, "At the January census of each year", axes.foot),
  );
  y = height - EDGE / 2 - sourceLines.length * SIZES.source * LINE_HEIGHT;
  write(sourceLines, SIZES.source, "normal");
}

const SWATCH = 26;

/** Draws what each mark stands for, in a row. */
function drawKey(figure: SVGSVGElement, actual: string | undefined, y: number, document: Document): void {
  let x = EDGE;
  const mark = (name: string, attributes: Readonly<Record<string, string | number>>): void => {
    figure.append(svgElement(document, name, attributes));
  };
  const line = (stroke: string): void => {
    mark("line", { x1: x, x2: x + SWATCH, y1: y, y2: y, stroke, "stroke-width": 2.5 });
  };
  const words = (text: string): void => {
    figure.append(svgLine(document, text, { x: x + SWATCH + 6, y, dy: "0.35em" }));
    x = Math.round(x + SWATCH + 6 + textWidth(text, SIZES.label) + 10);
  };
  line(PALETTE.darkGrey);
  mark("circle", { cx: x + SWATCH / 2, cy: y, r: 4, fill: PALETTE.darkGrey });
  words("observed");
  if (actual !== undefined) {
    line(PALETTE.darkPink);
    const cx = x + SWATCH / 2;
    mark("path", { d: `M${cx - 6},${y}L${cx},${y - 6}L${cx + 6},${y}L${cx},${y + 6}Z`, fill: PALETTE.darkPink });
    words(actual);
  }
  line(PALETTE.darkBlue);
  words("middle forecast");
  for (const [fill, text] of [
    [FAN_TINTS.half, "50%"],
    [FAN_TINTS.most, "80%"],
    [FAN_TINTS.widest, "90% of simulated futures"],
  ]) {
    mark("rect", { x, y: y - 7, width: SWATCH, height: 14, fill });
    words(text);
  }
}
