import * as Plot from "@observablehq/plot";
import { classBreaks, classOf } from "../classes/class-breaks.ts";
import { classKey, classStyle, MOST_CLASSES, NO_FIGURE } from "../classes/class-style.ts";
import { type ChartOptions, DEFAULT_WIDTH } from "../frame/chart-options.ts";
import { type Frame, frameOf, LINE_HEIGHT, linesHeight } from "../frame/frame.ts";
import { framedPlot } from "../frame/framed-plot.ts";
import { labelLines } from "../localities/label-lines.ts";
import { intervalText, localityWords } from "../localities/locality-words.ts";
import { measureCaption } from "../localities/measure-caption.ts";
import { PALETTE } from "../palette.ts";
import { plainNumber } from "../plain-number.ts";
import { type TilePosition, tilePositions } from "./tile-positions.ts";
import type { Tile, TilesInput } from "./tiles-input.ts";

const MOST_TILE_WIDTH = 150;
const PADDING = 5;

/**
 * Draws one tile a locality, near to where it is, with its name, its figure and the 80% interval in it; the colour gives the
 * class that the key names, so nothing is told by colour alone. Localities of few children are as easy to see as large ones.
 *
 * @throws RangeError where there is no tile, or two are given one position
 */
export function tilesChart(input: TilesInput, { document, width = DEFAULT_WIDTH }: ChartOptions): SVGSVGElement {
  const { tiles } = input;
  if (tiles.length === 0) throw new RangeError("A tile map needs at least one locality.");
  const positions = tilePositions(tiles);
  const breaks = classBreaks(
    tiles.flatMap(({ value }) => (value === undefined ? [] : [value])),
    MOST_CLASSES,
  );
  const hasMissing = tiles.some(({ value }) => value === undefined);
  const hasInterval = tiles.some(({ p10, p90 }) => intervalText(p10, p90) !== "");
  const caption = `${measureCaption(input)}${hasInterval ? "; under it 80% of simulated futures" : ""}`;
  const frame = frameOf(input, classKey(breaks, hasMissing), width, caption);
  const columns = Math.max(...positions.map(({ column }) => column)) + 1;
  const rows = Math.max(...positions.map(({ row }) => row)) + 1;
  const tileWidth = Math.min(MOST_TILE_WIDTH, (width - 2 * frame.edge) / columns);
  const texts = tiles.map((tile) => tileTexts(tile, frame, tileWidth - 2 * PADDING));
  const tileHeight = Math.max(...texts.map(({ height }) => height)) + 2 * PADDING + 4;
  const right = Math.max(frame.edge, width - frame.edge - tileWidth * columns);
  const style = tiles.map(({ value }) =>
    value === undefined ? NO_FIGURE : classStyle(classOf(value, breaks), breaks.length + 1),
  );
  return framedPlot({
    document,
    frame,
    title: input.title,
    words: localityWords(tiles, input),
    plotHeight: rows * tileHeight,
    margins: { top: 0, right, bottom: 8, left: frame.edge },
    plot: {
      x: { type: "linear", domain: [0, columns], axis: null },
      y: { type: "linear", domain: [rows, 0], axis: null },
      marks: [
        Plot.rect(positions, {
          x1: "column",
          x2: ({ column }: TilePosition) => column + 1,
          y1: "row",
          y2: ({ row }: TilePosition) => row + 1,
          inset: 2,
          fill: (_, i) => style[i].fill,
          stroke: PALETTE.darkGrey,
        }),
        ...positions.flatMap((position, i) => tileMarks(texts[i], position, style[i].ink, frame)),
      ],
    },
  });
}

interface TileTexts {
  readonly lines: readonly { readonly text: string; readonly size: number; readonly weight: "bold" | "normal" }[];
  readonly height: number;
}

function tileTexts({ label, value, p10, p90 }: Tile, { sizes }: Frame, width: number): TileTexts {
  const small = sizes.source;
  const interval = value === undefined ? "" : intervalText(p10, p90);
  const lines = [
    ...labelLines(label, small, width).map((text) => ({ text, size: small, weight: "normal" as const })),
    { text: value === undefined ? "–" : plainNumber(value), size: sizes.title, weight: "bold" as const },
    ...labelLines(interval, small, width).map((text) => ({ text, size: small, weight: "normal" as const })),
  ];
  return { lines, height: lines.reduce((height, { text, size }) => height + linesHeight([text], size), 0) };
}

function tileMarks(
  { lines }: TileTexts,
  { column, row }: TilePosition,
  ink: string,
  { isNarrow }: Frame,
): Plot.Markish[] {
  let dy = PADDING + 4;
  return lines.map(({ text, size, weight }) => {
    const mark = Plot.text([text], {
      x: () => column,
      y: () => row,
      textAnchor: "start",
      lineAnchor: "top",
      dx: PADDING + (isNarrow ? 0 : 3),
      dy,
      fontSize: size,
      fontWeight: weight,
      fill: ink,
    });
    dy += size * LINE_HEIGHT;
    return mark;
  });
}
