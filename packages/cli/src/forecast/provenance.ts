import { QUANTILE_RULE } from "@sufficiency/core";
import { VERSION } from "../version.ts";
import { type Forecast, spanOf } from "./forecast.ts";

export const BASELINE = "baseline";

const HOW_TO_READ_PLACES =
  "The rows all carry the answer. In a phase, places are those of its year groups (an all-through school's shared out by their number, for orientation), places_open those that its children may hold, shared with other phases and localities. A shortfall of a phase or locality is its children who lack a place because the pool that they share is full: it can stand beside more places than demand.";

/** The rule by which a run can be made again: nothing in it depends on the clock, the machine or the threads. */
export function provenanceOf(forecast: Forecast): Record<string, unknown> {
  const { options, whole, run } = forecast;
  const { from, to } = spanOf(forecast);
  const { name, title, hash } = whole;
  return {
    version: VERSION,
    dataset: { name, title, hash },
    scenario: run.scenario?.name ?? BASELINE,
    ...(run.scenario ? { levers: run.scenario.levers, scenarioSources: run.scenario.sources ?? [] } : {}),
    seed: options.seed,
    draws: options.draws,
    asAt: options.asAt ?? null,
    lastCensus: from,
    to,
    by: options.by.map((by) => ["census_year", ...by]),
    quantileRule: QUANTILE_RULE,
    ...(options.whole
      ? { rounding: "means of counts are whole numbers that add up in each census year and view (largest remainders)" }
      : {}),
    uncertainty: [
      "parameters: every draw takes its own rates from their posterior distributions",
      "walk: in every draw the joiner rate walks around its trend",
      "chance: every child leaves, moves and joins by chance",
    ],
    assumptions: run.assumptions,
    outputs: [
      ...options.by.map((by, i) => ({ name: countsName(i), by: ["census_year", ...by, "view"], unit: "plans" })),
      { name: "flows", by: ["census_year", "setting", "flow"], unit: "children since the census before" },
      ...(run.plan.places
        ? [
            {
              name: "places",
              by: ["census_year", "phase", "setting", "locality"],
              unit: "places or children",
              reading: HOW_TO_READ_PLACES,
            },
            { name: "overflow", by: ["census_year", "need", "setting", "locality"], unit: "children" },
          ]
        : []),
    ],
  };
}

/** Name of the table of counts of the first --by, the second, and so on. */
export function countsName(index: number): string {
  return index === 0 ? "counts" : `counts-${index + 1}`;
}
