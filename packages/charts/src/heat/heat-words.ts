import { measureCaption } from "../localities/measure-caption.ts";
import { heatFigure } from "./heat-figure.ts";
import { heatGrid } from "./heat-grid.ts";
import type { HeatInput } from "./heat-input.ts";

/** What the picture shows, in words, for a reader who cannot see it: every row with what is in it. */
export function heatWords(input: HeatInput): string {
  const sentences = heatGrid(input).map((values, r) => {
    const listed = values.flatMap((value, c) =>
      value === 0 ? [] : [`${input.columns[c].label} ${value === undefined ? "not shown" : heatFigure(value)}`],
    );
    return `${input.rows[r].label}: ${listed.length > 0 ? listed.join(", ") : "none"}.`;
  });
  return `${measureCaption(input)}, by ${input.rowName} and ${input.columnName}. ${sentences.join(" ")}`;
}
