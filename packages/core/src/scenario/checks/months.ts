import type { CheckContext } from "../check-context.ts";
import { firstCensusOf } from "../first-census.ts";
import type { PlacedLever } from "../parse-scenario.ts";
import { januaryOf, monthNumber, monthText } from "../ramp.ts";
import type { ReportFault } from "../scenario-faults.ts";

/** As far as any forecast may go. */
const MOST_YEARS = 40;

/** Months before the last census, or beyond any forecast; a lever that starts only after this forecast. */
export function checkMonths({ lever, index }: PlacedLever, { baseYear, to }: CheckContext, report: ReportFault): void {
  const first = januaryOf(baseYear);
  const last = januaryOf(baseYear + MOST_YEARS) - 1;
  const details = { base: baseYear, first: monthText(first), last: monthText(last) };
  for (const property of ["start", "end", "reviews_from", "surge_from"] as const) {
    const value = (lever as unknown as Record<string, string | undefined>)[property];
    if (value === undefined) continue;
    const month = monthNumber(value);
    const path = `levers[${index}].${property}`;
    if (month < first) report("before_forecast", { path, value }, details);
    else if (month > last) report("after_forecast", { path, value }, details);
    else if (property === "start" && firstCensusOf(lever) > to) {
      report("starts_too_late", { path, value }, { to, last: monthText(januaryOf(to)) });
    }
  }
}
