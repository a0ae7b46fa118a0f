import { plainNumber } from "../plain-number.ts";
import { textWidth, wrapText } from "../svg-text.ts";
import { ticksFromZero, yearTicks } from "../ticks.ts";
import type { FanInput } from "./fan-input.ts";

export const WIDTH = 780;
export const EDGE = 16;
export const SIZES = { title: 19, subtitle: 14, label: 13, source: 11.5 } as const;
export const LINE_HEIGHT = 1.3;

const PLOT_HEIGHT = 320;
export const KEY_HEIGHT = 30;
export const AXIS_HEIGHT = 62;
const MOST_YEAR_LABELS = 16;

/** Where everything of a fan chart stands, in pixels, and what its axes say. */
export interface FanLayout {
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
  readonly titleLines: readonly string[];
  readonly subtitleLines: readonly string[];
  readonly sourceLines: readonly string[];
  /** Middle of the key's row. */
  readonly keyY: number;
  readonly years: readonly number[];
  readonly yearLabels: readonly number[];
  readonly planTicks: readonly number[];
}

/** Lays a fan chart out: room at the left for the numbers of the axis, at the right for labels, above for the words. */
export function fanLayout(input: FanInput, endLabels: readonly string[]): FanLayout {
  const { observed, forecast, actual = [] } = input;
  const years = [...new Set([...observed, ...forecast, ...actual].map(({ year }) => year))].sort((a, b) => a - b);
  const most = Math.max(...[...observed, ...actual].map(({ plans }) => plans), ...forecast.map(({ p95 }) => p95));
  const planTicks = ticksFromZero(most, 6);
  const width = WIDTH - 2 * EDGE;
  const titleLines = wrapText(input.title, SIZES.title, width);
  const subtitleLines = wrapText(input.subtitle ?? "", SIZES.subtitle, width);
  const sourceLines = wrapText(input.source, SIZES.source, width);
  const headingHeight = linesHeight(titleLines, SIZES.title) + linesHeight(subtitleLines, SIZES.subtitle);
  const marginTop = EDGE + headingHeight + KEY_HEIGHT + 42;
  const marginBottom = AXIS_HEIGHT + linesHeight(sourceLines, SIZES.source) + EDGE / 2;
  return {
    height: Math.round(marginTop + PLOT_HEIGHT + marginBottom),
    marginTop,
    marginBottom,
    marginLeft: EDGE + textWidth(plainNumber(planTicks[planTicks.length - 1]), SIZES.label) + 10,
    marginRight: EDGE + Math.max(...endLabels.map((label) => textWidth(label, SIZES.label))),
    titleLines,
    subtitleLines,
    sourceLines,
    keyY: EDGE + headingHeight + KEY_HEIGHT / 2,
    years,
    yearLabels: yearTicks(years[0], years[years.length - 1], MOST_YEAR_LABELS),
    planTicks,
  };
}

/** Height of some lines of a font size, in pixels. */
export function linesHeight(lines: readonly string[], fontSize: number): number {
  return lines.length * fontSize * LINE_HEIGHT;
}
