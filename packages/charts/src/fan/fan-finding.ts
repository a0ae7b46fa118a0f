import { plainNumber } from "../plain-number.ts";
import type { FanInput } from "./fan-input.ts";

/**
 * What a fan shows, as a title: from the last observed census to the last of the forecast, with the interval that holds 80%.
 *
 * @param who whose plans they are: "Leicestershire's plans"
 */
export function fanFinding(who: string, { observed, forecast }: Pick<FanInput, "observed" | "forecast">): string {
  const from = observed[observed.length - 1];
  const { year, p10, p50, p90 } = forecast[forecast.length - 1];
  const verb = p10 > from.plans ? "rise" : p90 < from.plans ? "fall" : p50 >= from.plans ? "may rise" : "may fall";
  return (
    `${who} ${verb} from ${plainNumber(from.plans)} in January ${from.year} to about ${plainNumber(p50)} in ` +
    `January ${year} (80% likely to be ${plainNumber(p10)} to ${plainNumber(p90)})`
  );
}
