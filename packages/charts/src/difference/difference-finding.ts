import { plainNumber } from "../plain-number.ts";
import type { DifferenceInput } from "./difference-input.ts";
import { isDrawn } from "./drawn.ts";

type Scenario = DifferenceInput["scenarios"][number];

/** What scenarios do, as a title: the difference in the last year and its 80% interval; of several, the one that changes most. */
export function differenceFinding({ scenarios, unit }: Pick<DifferenceInput, "scenarios" | "unit">): string {
  const size = (scenario: Scenario): number => Math.abs(lastOf(scenario).p50);
  const most = scenarios.reduce((best, each) => (size(each) > size(best) ? each : best));
  const last = lastOf(most);
  const middle = Math.round(last.p50);
  const about = middle === 0 ? `about as many ${unit} as` : `about ${countWords(middle)} ${unit} than`;
  const interval = isDrawn(last)
    ? `80% likely to be ${rangeWords(Math.round(last.p10), Math.round(last.p90))}`
    : "expected value";
  const finding = `${most.label}: ${about} the baseline in January ${last.year} (${interval})`;
  return scenarios.length === 1 ? finding : `${finding}, the largest change of ${scenarios.length} scenarios`;
}

function countWords(difference: number): string {
  return `${plainNumber(Math.abs(difference))} ${difference < 0 ? "fewer" : "more"}`;
}

/** An interval in words: the smaller size first where both ends are on one side of zero. */
function rangeWords(low: number, high: number): string {
  if (low < 0 && high > 0) return `${countWords(low)} to ${countWords(high)}`;
  const [near, far] = low < 0 ? [high, low] : [low, high];
  return far === 0 ? "no different" : `${plainNumber(Math.abs(near))} to ${countWords(far)}`;
}

function lastOf({ years }: Scenario): Scenario["years"][number] {
  return years[years.length - 1];
}
