import * as Plot from "@observablehq/plot";
import { classBreaks, classOf } from "../classes/class-breaks.ts";
import { classStyle, MOST_CLASSES, NO_FIGURE } from "../classes/class-style.ts";
import { type ChartOptions, DEFAULT_WIDTH } from "../frame/chart-options.ts";
import { LINE_HEIGHT } from "../frame/frame.ts";
import { framedPlot } from "../frame/framed-plot.ts";
import { GRID } from "../palette.ts";
import { heatFigure } from "./heat-figure.ts";
import { heatGrid } from "./heat-grid.ts";
import type { HeatInput } from "./heat-input.ts";
import { type HeatLayout, heatLayout } from "./heat-layout.ts";
import { heatWords } from "./heat-words.ts";

/**
 * Draws figures by two dimensions as a heat map, National Curriculum Years by settings as a rule: a cell each, its figure in it
 * and its class in its colour. Cells of nothing are white.
 *
 * @throws RangeError where there is no row or no column
 */
export function heatChart(input: HeatInput, { document, width = DEFAULT_WIDTH }: ChartOptions): SVGSVGElement {
  const { rows, columns } = input;
  if (rows.length === 0 || columns.length === 0)
    throw new RangeError("A heat map needs at least one row and one column.");
  const grid = heatGrid(input);
  const values = grid.flat();
  const breaks = classBreaks(
    values.filter((value) => value !== undefined && Math.round(value) > 0).map(Number),
    MOST_CLASSES,
  );
  const layout = heatLayout(input, breaks, values.includes(undefined), width);
  const cells = grid.flatMap((line, r) =>
    line.map((value, c) => ({
      row: rows[r].code,
      column: columns[c].code,
      text: heatFigure(value),
      style:
        value === undefined || Math.round(value) === 0
          ? NO_FIGURE
          : classStyle(classOf(value, breaks), breaks.length + 1),
    })),
  );
  type Cell = (typeof cells)[number];
  const band = (codes: readonly { readonly code: string }[]) => ({
    type: "band" as const,
    domain: codes.map(({ code }) => code),
    padding: 0,
    axis: null,
    round: false,
  });
  return framedPlot({
    document,
    frame: layout.frame,
    title: input.title,
    words: heatWords(input),
    plotHeight: rows.length * layout.rowHeight,
    margins: layout.margins,
    plot: {
      x: band(columns),
      y: band(rows),
      marks: [
        Plot.cell(cells, { x: "column", y: "row", fill: ({ style }: Cell) => style.fill, stroke: GRID }),
        Plot.text(cells, { x: "column", y: "row", text: "text", fill: ({ style }: Cell) => style.ink }),
        Plot.text(rows, { y: "code", text: "label", frameAnchor: "left", textAnchor: "end", dx: -6 }),
        ...headingMarks(input, layout),
      ],
    },
  });
}

function headingMarks({ columns }: HeatInput, { headings, isTurned, frame }: HeatLayout): Plot.Markish[] {
  const turned = { rotate: -90, textAnchor: "start", lineAnchor: "middle", dy: -8 } as const;
  const upright = { textAnchor: "middle", lineAnchor: "bottom", dy: -6 } as const;
  return columns.map(({ code }, i) =>
    Plot.text([headings[i].join("\n")], {
      x: () => code,
      frameAnchor: "top",
      fontSize: frame.sizes.source,
      lineHeight: LINE_HEIGHT,
      ...(isTurned ? turned : upright),
    }),
  );
}
