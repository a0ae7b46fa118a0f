import { warningsOf } from "@sufficiency/core";
import { bullets } from "../../text/wrap.ts";
import { type Forecast, spanOf } from "../forecast.ts";

/** Warnings that bend the figures, so that whoever reads the figures must know of them. */
const TOLD: readonly string[] = ["plans_without_transitions", "population_unknown"];

/** What a reader must know of the data behind the forecast; nothing where there is nothing of the kind. */
export function notes(forecast: Forecast): string {
  const { options, whole, run, warnings } = forecast;
  const { from, to } = spanOf(forecast);
  const { population } = run.rates;
  const countsInferred = run.dataset.counts.some((row) => row.census_year === from && row.basis === "inferred");
  const inferred = run.dataset.transitions.some((row) => row.basis === "inferred");
  const told = warningsOf(run.dataset).filter(({ code }) => TOLD.includes(code));
  const unknown = run.assumptions.filter((each) => each.name === "places_not_given");
  const entries = [
    options.asAt === undefined
      ? ""
      : `As at January ${options.asAt}: later counts, transitions and estimates are forgotten; population projections and planned places stay.`,
    options.asAt !== undefined && options.asAt > from ? `The last census up to then is January ${from}.` : "",
    countsInferred
      ? `Plans of January ${from} by age, need, setting and locality, or some of them, are worked out from published totals (inferred), not counted.`
      : "",
    inferred ? "Transitions, or some of them, are inferred, not observed." : "",
    population
      ? ""
      : "There is no population, so joiners are forecast as counts, not as rates of the children who live there.",
    population && population.lastYear < to
      ? `Population is known up to census ${population.lastYear} and stays as it is after (assumption).`
      : "",
    run.plan.places
      ? ""
      : "There are no places in the dataset, so this is the demand view alone: no shortfall is known.",
    ...unknown.map((each) => `${each.meaning[0].toUpperCase()}${each.meaning.slice(1)}.`),
    ...told.map(({ problem, expected }) => `In ${whole.name} ${problem}; ${expected}.`),
    warnings.length === 0
      ? ""
      : `${warnings.length} ${warnings.length === 1 ? "thing" : "things"} in ${whole.name} ${warnings.length === 1 ? "is" : "are"} odd though valid: sufficiency check says what.`,
  ].filter((entry) => entry !== "");
  return entries.length === 0 ? "" : `Notes\n\n${bullets(entries)}`;
}
