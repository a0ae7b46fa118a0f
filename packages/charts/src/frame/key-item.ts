import { svgElement } from "./svg-text.ts";

/** What one mark of a figure stands for. */
export interface KeyItem {
  readonly mark: "line" | "dashes" | "dots" | "diamonds" | "band" | "whisker";
  readonly colour: string;
  readonly text: string;
  /** The line around a band that is otherwise too pale, or that is told by it. */
  readonly outline?: string;
}

export const SWATCH = 24;

/** The mark of an item, centred on `y` and SWATCH wide from `x`. */
export function keyMark(document: Document, { mark, colour, outline }: KeyItem, x: number, y: number): SVGElement[] {
  const element = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement =>
    svgElement(document, name, attributes);
  const line = (more: Readonly<Record<string, string | number>> = {}): SVGElement =>
    element("line", { x1: x, x2: x + SWATCH, y1: y, y2: y, stroke: colour, "stroke-width": 2.5, ...more });
  const cx = x + SWATCH / 2;
  switch (mark) {
    case "line":
      return [line()];
    case "dashes":
      return [line({ "stroke-dasharray": "5 3" })];
    case "dots":
      return [line(), element("circle", { cx, cy: y, r: 4, fill: colour })];
    case "diamonds":
      return [
        line(),
        element("path", { d: `M${cx - 6},${y}L${cx},${y - 6}L${cx + 6},${y}L${cx},${y + 6}Z`, fill: colour }),
      ];
    case "band":
      return [
        element("rect", {
          x,
          y: y - 7,
          width: SWATCH,
          height: 14,
          fill: colour,
          ...(outline ? { stroke: outline } : {}),
        }),
      ];
    case "whisker":
      return [element("line", { x1: cx, x2: cx, y1: y - 8, y2: y + 8, stroke: colour, "stroke-width": 2 })];
  }
}
