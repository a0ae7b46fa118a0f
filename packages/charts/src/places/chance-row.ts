import * as Plot from "@observablehq/plot";
import { chancePercent } from "../chance-words.ts";
import { type Frame, LINE_HEIGHT } from "../frame/frame.ts";
import { widest } from "../frame/svg-text.ts";
import type { PanelPlace } from "../panels/draw-panels.ts";
import type { DrawnPlaces } from "./drawn.ts";

/** Under the bottom of a panel, past its years. */
const TOP = 34;

/** Height of the row under the years of a panel: its heading, and figures in two lines where one is too short for all. */
export function chanceRowHeight({ sizes, isNarrow }: Frame): number {
  return sizes.label * LINE_HEIGHT * (isNarrow ? 3 : 2) + 14;
}

/** The chance of a shortfall under each forecast year; every other year a line lower where they would touch. */
export function chanceRow(forecast: readonly DrawnPlaces[], { facet, frame, yearStep }: PanelPlace): Plot.Markish[] {
  if (forecast.length === 0) return [];
  const texts = forecast.map(({ pShortfall }) => chancePercent(pShortfall));
  const line = frame.sizes.label * LINE_HEIGHT;
  const fits = widest(texts, frame.sizes.label) + 4 <= yearStep;
  const figures = fits ? texts : texts.map((text) => text.replace("%", ""));
  const isTight = widest(figures, frame.sizes.label) + 4 > yearStep;
  const row = { frameAnchor: "bottom", lineAnchor: "top", ...facet } as const;
  const heading = fits ? "Chance of a shortfall in each year" : "Chance of a shortfall in each year, %";
  const lines = isTight ? [0, 1] : [0];
  return [
    Plot.text([heading], { ...row, frameAnchor: "bottom-left", dy: TOP }),
    ...lines.map((below) =>
      Plot.text(
        forecast.flatMap(({ year }, i) => (i % lines.length === below ? [{ year, text: figures[i] }] : [])),
        { ...row, x: "year", text: "text", fontWeight: "bold", dy: TOP + (below + 1) * line + 2 },
      ),
    ),
  ];
}
