import { bullets } from "../../text/wrap.ts";
import { censusesOf, type Explained } from "../explained.ts";

/** What a reader must know before using the figures. */
export function notes(explained: Explained): string {
  const { run, selection } = explained;
  const { from, to } = censusesOf(explained);
  const { population } = run.rates;
  const entries = [
    run.plan.places && selection.setting !== undefined
      ? "This is demand: where children would be if places did not bind. How many are placed is in sufficiency forecast."
      : "",
    run.dataset.transitions.some((row) => row.basis === "inferred")
      ? "Transitions, or some of them, are inferred from published figures, not observed."
      : "",
    population
      ? ""
      : "There is no population, so joiners are counts and no part of the change is put down to the population.",
    population && population.lastYear < to
      ? `Population is known up to census ${population.lastYear} and stays as it is after (assumption).`
      : "",
    run.rates.lastTransition < from
      ? `Today's joiner rate is that of the last transition, January ${run.rates.lastTransition}.`
      : "",
  ].filter((entry) => entry !== "");
  return entries.length === 0 ? "" : `Notes\n\n${bullets(entries)}`;
}
