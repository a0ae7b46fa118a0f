import { about, pounds } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { type Forecast, spanOf } from "../forecast.ts";
import { labelOfSetting } from "./labels.ts";
import { placesRows } from "./places.ts";

/**
 * What children who are elsewhere for want of a place cost more than a place would, in the last year: overflow (mean of
 * the draws) x difference of unit costs, summed over settings. Nothing where places or unit costs are not known.
 */
export function costMemo(forecast: Forecast): string {
  const { settings } = forecast.whole;
  const { places } = forecast.run.plan;
  if (!places) return "";
  const target = settings[places.overflowTo[0]];
  const { to } = spanOf(forecast);
  const parts = placesRows(forecast)
    .filter((row) => row.census_year === to)
    .map((row) => ({
      overflow: row.overflow_mean,
      cost: settings.find((setting) => setting.code === row.setting)?.unit_cost,
      label: labelOfSetting(forecast, row.setting),
    }));
  const { unit_cost } = target;
  const known = parts.filter((part): part is typeof part & { cost: number } => part.cost !== undefined);
  if (unit_cost === undefined || known.length === 0) return "";
  const overflow = known.reduce((sum, part) => sum + part.overflow, 0);
  const more = known.reduce((sum, part) => sum + part.overflow * (unit_cost - part.cost), 0);
  const costs = [{ label: target.label, cost: unit_cost }, ...known].map(
    ({ label, cost }) => `${label} ${pounds(cost)}`,
  );
  return wrap(
    `Memo on cost (assumption: the dataset's unit costs a year, not inflated: ${costs.join(", ")}). In January ${to} about ${about(overflow)} children (forecast, average of the futures) would be elsewhere for want of a place. Counted as in ${target.label}, that is ${pounds(Math.abs(more))} a year ${more < 0 ? "less" : "more"} than the places they want.`,
  );
}
