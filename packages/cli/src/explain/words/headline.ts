import { about, interval, signed, whole } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { censusesOf, type Explained } from "../explained.ts";
import { who } from "./who.ts";

/** The parts that are of a future in which neither joiner rate nor population changes. */
const STILL = ["joiner_rate", "leavers", "movers", "recoding", "ageing"];

/** The change, and how much of it would come if joiner rate and population stayed as they are. */
export function headline(explained: Explained): string {
  const { base, parts, change, forecast } = explained.explanation;
  const { from, to } = censusesOf(explained);
  const still = parts.reduce((sum, { part, mean }) => (STILL.includes(part) ? sum + mean : sum), base);
  const unchanged = explained.run.rates.population
    ? "the joiner rate and the population stayed as they are"
    : "the number of joiners stayed as it is";
  return wrap(
    [
      `${who(explained)}: ${whole(base)} plans in January ${from} (observed).`,
      `In January ${to} there will be about ${about(forecast.mean)} (forecast, mean; 80% interval ${interval(forecast.p10, forecast.p90)}):`,
      `a change of ${signed(change.mean)} (${interval(change.p10, change.p90, signed)}).`,
      `If ${unchanged}, there would be about ${about(still)}.`,
    ].join(" "),
  );
}
