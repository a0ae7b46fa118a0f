import { AXIS_HEIGHT, EDGE, type FanLayout, KEY_HEIGHT, linesHeight, SIZES, WIDTH } from "../fan/fan-layout.ts";
import { plainNumber } from "../plain-number.ts";
import { textWidth, wrapText } from "../svg-text.ts";
import { ticksFromZero, yearTicks } from "../ticks.ts";
import type { FansInput } from "./fans-input.ts";

const MOST_COLUMNS = 3;
const PANEL_HEIGHT = 190;

/** Where everything of a chart of fans stands; panels have one scale, so that they can be compared. */
export interface FansLayout extends FanLayout {
  readonly columns: number;
}

/** Lays out one panel an origin, at most three in a row. */
export function fansLayout({ title, subtitle, counted, fans, source }: FansInput): FansLayout {
  const years = [...new Set([...counted, ...fans.flatMap(({ forecast }) => forecast)].map(({ year }) => year))].sort(
    (a, b) => a - b,
  );
  const most = Math.max(
    ...counted.map(({ plans }) => plans),
    ...fans.flatMap(({ forecast }) => forecast.map(({ p95 }) => p95)),
  );
  const planTicks = ticksFromZero(most, 4);
  const width = WIDTH - 2 * EDGE;
  const titleLines = wrapText(title, SIZES.title, width);
  const subtitleLines = wrapText(subtitle, SIZES.subtitle, width);
  const sourceLines = wrapText(source, SIZES.source, width);
  const headingHeight = linesHeight(titleLines, SIZES.title) + linesHeight(subtitleLines, SIZES.subtitle);
  const columns = Math.min(MOST_COLUMNS, fans.length);
  const marginTop = EDGE + headingHeight + KEY_HEIGHT + 42;
  const marginBottom = AXIS_HEIGHT + linesHeight(sourceLines, SIZES.source) + EDGE / 2;
  return {
    height: Math.round(marginTop + PANEL_HEIGHT * Math.ceil(fans.length / columns) + marginBottom),
    marginTop,
    marginBottom,
    marginLeft: EDGE + textWidth(plainNumber(planTicks[planTicks.length - 1]), SIZES.label) + 10,
    marginRight: EDGE + textWidth("2025", SIZES.label) / 2,
    titleLines,
    subtitleLines,
    sourceLines,
    keyY: EDGE + headingHeight + KEY_HEIGHT / 2,
    years,
    yearLabels: yearTicks(years[0], years[years.length - 1], 12 / columns),
    planTicks,
    columns,
  };
}
