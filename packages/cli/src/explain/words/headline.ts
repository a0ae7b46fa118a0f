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
  const what = explained.run.rates.population ? "the joiner rate and the population" : "the number of joiners";
  return wrap(
    [
      `${who(explained)}: ${whole(base)} plans in January ${from} (observed).`,
      `In January ${to} there will be about ${about(forecast.mean)} (forecast, mean; 80% interval ${interval(forecast.p10, forecast.p90)}):`,
      `a change of ${signed(change.mean)} (${interval(change.p10, change.p90, signed)}).`,
      `If ${what} stayed as they are, there would be about ${about(still)}.`,
    ].join(" "),
  );
}
