import type { Assumption } from "@sufficiency/core";
import { bullets } from "../../text/wrap.ts";
import type { Forecast } from "../forecast.ts";

/** What matters most of what the forecast follows from, beside the stated assumptions. */
const TOLD = ["transitions_inferred", "joiner_trend_used", "overflow_rule", "unmet_need"];

/** The assumptions that matter most, those that nothing but this program states first. */
export function assumptionsWords({ run: { assumptions } }: Forecast): string {
  const stated = assumptions.filter(isStated);
  const told = assumptions.filter((each) => !isStated(each) && (TOLD.includes(each.name) || isLever(each)));
  const more = assumptions.length - stated.length - told.length;
  const rest = more > 0 ? [`${more} more, and where each comes from, are in the run.json that --out writes.`] : [];
  return `Assumptions that matter most\n\n${bullets([...[...stated, ...told].map(assumptionText), ...rest])}`;
}

function isLever({ meaning }: Assumption): boolean {
  return meaning.startsWith("lever ");
}

function isStated({ source }: Assumption): boolean {
  return source.startsWith("stated assumption");
}

/** One assumption with its value, unit, meaning and source. */
export function assumptionText(assumption: Assumption): string {
  const { name, value, unit, meaning, source } = assumption;
  const kind = isStated(assumption) ? "stated assumption" : source;
  return `${name} ${value}${unit === "" ? "" : `${unit.startsWith("%") ? "" : " "}${unit}`}: ${meaning} (${kind}).`;
}
