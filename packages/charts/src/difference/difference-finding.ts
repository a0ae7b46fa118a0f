import { plainNumber } from "../plain-number.ts";
import type { DifferenceInput } from "./difference-input.ts";

type Scenario = DifferenceInput["scenarios"][number];

/** What scenarios do, as a title: the difference in the last year and its 80% interval; of several, the one that changes most. */
export function differenceFinding({ scenarios, unit }: Pick<DifferenceInput, "scenarios" | "unit">): string {
  const size = (scenario: Scenario): number => Math.abs(lastOf(scenario).p50);
  const most = scenarios.reduce((best, each) => (size(each) > size(best) ? each : best));
  const { year } = lastOf(most);
  const finding = `${most.label}: ${lastWords(most)} ${unit} than the baseline in January ${year}`;
  return scenarios.length === 1 ? finding : `${finding}, the largest change of ${scenarios.length} scenarios`;
}

/** "about 420 fewer (80% likely to be 250 to 600 fewer)"; where the interval holds zero it says both ways. */
function lastWords(scenario: Scenario): string {
  const { p10, p50, p90 } = lastOf(scenario);
  const [low, middle, high] = [p10, p50, p90].map(Math.round);
  const way = middle < 0 ? "fewer" : "more";
  const number = (value: number): string => plainNumber(Math.abs(value));
  if (low === 0 && high === 0) return "no more or fewer";
  const about = middle === 0 ? "about as many" : `about ${number(middle)} ${way}`;
  if (low < 0 && high > 0) return `${about} (80% likely to be ${number(low)} fewer to ${number(high)} more)`;
  const [least, largest] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return `${about} (80% likely to be ${number(least)} to ${number(largest)} ${high > 0 ? "more" : "fewer"})`;
}

function lastOf({ years }: Scenario): Scenario["years"][number] {
  return years[years.length - 1];
}
