import * as Plot from "@observablehq/plot";
import { type Frame, LINE_HEIGHT } from "../frame/frame.ts";
import { GRID } from "../palette.ts";
import { headOffset, type PanelGrid } from "./panel-grid.ts";
import type { PanelScale } from "./panel-scale.ts";

/** The words and lines of a panel's axes, its label and what is noted under it. */
export function panelAxes(
  panel: number,
  grid: PanelGrid,
  scale: PanelScale,
  frame: Frame,
  tickFormat: (value: number) => string,
): Plot.Markish[] {
  const facet = grid.at(panel);
  const y = (value: number): number => scale.share(value);
  const lines = (words: readonly string[], before: number, fontWeight: string): Plot.Markish[] =>
    words.length === 0
      ? []
      : [
          Plot.text([words.join("\n")], {
            frameAnchor: "top-left",
            lineAnchor: "top",
            lineHeight: LINE_HEIGHT,
            dy: headOffset(grid, panel, frame.sizes.label) + before * frame.sizes.label * LINE_HEIGHT,
            fontWeight,
            ...facet,
          }),
        ];
  const labels = grid.labelLines[panel];
  return [
    Plot.ruleY(scale.ticks, { y, stroke: GRID, ...facet }),
    Plot.text(scale.ticks, { y, text: tickFormat, frameAnchor: "left", textAnchor: "end", dx: -6, ...facet }),
    Plot.text(grid.yearLabels, { x: (year: number) => year, text: String, frameAnchor: "bottom", dy: 16, ...facet }),
    ...lines(labels, 0, "bold"),
    ...lines(grid.noteLines[panel], labels.length, "normal"),
  ];
}
