import { plainNumber } from "../plain-number.ts";
import type { FlowsInput } from "./flows-input.ts";

/** What flows show, as a title: how many join for each who leaves, in the last year seen and the last of the forecast. */
export function flowsFinding({ label, years }: FlowsInput["panels"][number]): string {
  const last = years[years.length - 1];
  const seen = years.filter(({ status }) => status !== "forecast").slice(-1);
  const [first] = [...seen, last];
  const flows = `about ${plainNumber(last.joiners.mean)} join and ${plainNumber(last.leavers.mean)} leave in the year to January ${last.year}`;
  if (first === last) return `${label}: ${flows}`;
  return `${label}: ${flows}, against ${plainNumber(first.joiners.mean)} and ${plainNumber(first.leavers.mean)} to January ${first.year}`;
}
