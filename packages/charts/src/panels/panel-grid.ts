import type * as Plot from "@observablehq/plot";
import { type Frame, LINE_HEIGHT, linesHeight } from "../frame/frame.ts";
import { textWidth, widest, wrapText } from "../frame/svg-text.ts";
import { yearTicks } from "../ticks.ts";

const TICK_GAP = 6;
const YEARS_HEIGHT = 24;

/** What a grid of panels must make room for. */
export interface PanelRoom {
  /** In bold above each panel. */
  readonly labels: readonly string[];
  /** Lines under each label, in the order of labels. */
  readonly notes?: readonly (readonly string[])[];
  /** The words of all ticks, of which the widest must fit at the left of each panel. */
  readonly tickWords: readonly string[];
  /** First and last census of every panel. */
  readonly years: readonly [number, number];
  /** Panels stand in as many columns as leave each this wide, in pixels. */
  readonly leastWidth: number;
  readonly panelHeight: number;
  /** Under the years of each panel, in pixels. */
  readonly below?: number;
  /** At the right of each panel, in pixels: for labels at the ends of lines. */
  readonly right?: number;
}

/** Where panels stand, row by row, and what is written at each. */
export interface PanelGrid {
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly plotHeight: number;
  readonly plotWidth: number;
  readonly facets: { readonly fx: Plot.ScaleOptions; readonly fy: Plot.ScaleOptions };
  readonly panelWidth: number;
  readonly panelHeight: number;
  readonly labelLines: readonly (readonly string[])[];
  readonly noteLines: readonly (readonly string[])[];
  /** Height of the lines above a panel. */
  readonly headHeight: number;
  readonly yearLabels: readonly number[];
  /** The channels that put a mark into the panel of this number. */
  at(panel: number): { readonly fx: () => number; readonly fy: () => number };
}

/** Lays panels out in columns and rows inside a frame. */
export function panelGrid(frame: Frame, room: PanelRoom): PanelGrid {
  const { labels, notes = labels.map(() => []), years, below = 0, right = 0 } = room;
  const { sizes, edge } = frame;
  const count = labels.length;
  const yearWidth = widest(["2025"], sizes.label);
  const gapLeft = widest(room.tickWords, sizes.label) + TICK_GAP + 4;
  const gapRight = Math.max(right, yearWidth / 2);
  const gapX = gapLeft + gapRight;
  const inner = frame.width - 2 * edge;
  const most = Math.max(1, Math.floor(inner / (room.leastWidth + gapX)));
  const rows = Math.ceil(count / most);
  const columns = Math.ceil(count / rows);
  const panelWidth = inner / columns - gapX;
  const labelLines = labels.map((label) => wrapText(label, sizes.label, panelWidth + gapRight, "bold"));
  const noteLines = notes.map((lines) => lines.flatMap((line) => wrapText(line, sizes.label, panelWidth + gapRight)));
  const headLines = labelLines.map((lines, i) => [...lines, ...noteLines[i]]);
  const headHeight = Math.max(...headLines.map((lines) => linesHeight(lines, sizes.label))) + 6;
  const gapY = headHeight + YEARS_HEIGHT + below + 14;
  const { panelHeight } = room;
  const plotHeight = rows * panelHeight + (rows - 1) * gapY;
  const band = (size: number, gap: number, length: number): Plot.ScaleOptions => ({
    axis: null,
    domain: Array.from({ length }, (_, i) => i),
    paddingInner: length > 1 ? gap / (size + gap) : 0,
    paddingOuter: 0,
    round: false,
  });
  return {
    margins: { top: headHeight + 4, right: edge + gapRight, bottom: YEARS_HEIGHT + below + 8, left: edge + gapLeft },
    plotHeight,
    plotWidth: inner - gapX,
    facets: { fx: band(panelWidth, gapX, columns), fy: band(panelHeight, gapY, rows) },
    panelWidth,
    panelHeight,
    labelLines,
    noteLines,
    headHeight,
    yearLabels: yearTicks(years[0], years[1], Math.max(2, panelWidth / (textWidth("2025", sizes.label) + 8))),
    at: (panel) => ({ fx: () => panel % columns, fy: () => Math.floor(panel / columns) }),
  };
}

/** How far above a panel's top the first of its lines stands, in pixels. */
export function headOffset(grid: PanelGrid, panel: number, fontSize: number): number {
  const lines = grid.labelLines[panel].length + grid.noteLines[panel].length;
  return -6 - lines * fontSize * LINE_HEIGHT;
}
