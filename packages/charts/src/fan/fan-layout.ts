import { EXPECTED_WORDS } from "../expected-words.ts";
import { type Frame, frameOf } from "../frame/frame.ts";
import { widest } from "../frame/svg-text.ts";
import { PALETTE } from "../palette.ts";
import { plainNumber } from "../plain-number.ts";
import { ticksFromZero, yearTicks } from "../ticks.ts";
import type { FanInput } from "./fan-input.ts";
import { forecastKey, seenKey } from "./fan-key.ts";

export const PLOT_HEIGHT = { wide: 320, narrow: 240 } as const;

/** Where everything of a fan chart stands, in pixels, and what its axes say. */
export interface FanLayout {
  readonly frame: Frame;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly plotHeight: number;
  readonly years: readonly number[];
  readonly yearLabels: readonly number[];
  readonly planTicks: readonly number[];
  /** Pixels from one year to the next. */
  readonly yearStep: number;
}

/** Lays a fan chart out: room at the left for the numbers of the axis, at the right for labels, above for the words. */
export function fanLayout(input: FanInput, endLabels: readonly string[], width: number): FanLayout {
  const { observed, forecast, actual = [], expected } = input;
  const expectedYears = expected?.years ?? [];
  const years = [...new Set([...observed, ...forecast, ...expectedYears, ...actual].map(({ year }) => year))].sort(
    (a, b) => a - b,
  );
  const [first, last] = [years[0], years[years.length - 1]];
  const most = Math.max(
    ...[...observed, ...expectedYears, ...actual].map(({ plans }) => plans),
    ...forecast.map(({ p95 }) => p95),
  );
  const planTicks = ticksFromZero(most, 6);
  const key = [
    ...seenKey(actual.length > 0 ? "published" : undefined),
    ...(forecast.length > 0 ? forecastKey() : []),
    ...(expected
      ? [{ mark: "dashes", colour: PALETTE.turquoise, text: `${expected.label}: ${EXPECTED_WORDS}` } as const]
      : []),
  ];
  const frame = frameOf(input, key, width);
  const { edge, sizes, isNarrow } = frame;
  const left = edge + widest([plainNumber(planTicks[planTicks.length - 1])], sizes.label) + 8;
  const right = edge + widest(endLabels, sizes.label, "bold") + 8;
  const room = width - left - right;
  return {
    frame,
    margins: { top: 42, right, bottom: isNarrow ? 70 : 50, left },
    plotHeight: isNarrow ? PLOT_HEIGHT.narrow : PLOT_HEIGHT.wide,
    years,
    yearLabels: yearTicks(first, last, Math.max(2, Math.min(16, room / (widest(["2025"], sizes.label) + 6)))),
    planTicks,
    yearStep: room / Math.max(1, last - first),
  };
}
