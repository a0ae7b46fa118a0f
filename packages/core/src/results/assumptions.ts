import type { Dataset } from "../dataset/dataset.ts";
import { carriedWords, populationGaps } from "../dataset/population-gaps.ts";
import { academicYearOfCensus } from "../domain/years.ts";
import type { OverflowRule } from "../places/places-model.ts";
import type { Assumption } from "../rates/assumptions.ts";
import type { Rates } from "../rates/estimate.ts";
import type { GrowthOutlook } from "../rates/growth.ts";
import { OWN_TREND_YEARS } from "../rates/join.ts";

const percent = (logGrowth: number): number => Number((100 * (Math.exp(logGrowth) - 1)).toFixed(1));

/**
 * Everything that a forecast takes for granted, each with its value, unit, meaning and source: what the output must carry
 * so that a reader can ask about it.
 *
 * @param fromCounts whether the transitions were inferred from the counts, for want of a table
 */
export function assumptionsList(
  dataset: Dataset,
  rates: Rates,
  to: number,
  rule: OverflowRule | undefined,
  leaveOut: readonly number[],
  fromCounts: boolean,
): Assumption[] {
  const { tally, reference, join, population } = rates;
  const years = tally.years.join(", ");
  const list: Assumption[] = Object.values(rates.assumptions);
  const add = (name: string, value: number | string, unit: string, meaning: string, source: string): void => {
    list.push({ name, value, unit, meaning, source });
  };
  add(
    "transitions",
    years,
    "census years",
    "the transitions that rates are estimated from",
    fromCounts ? "inferred from the counts: the dataset has no transitions" : transitionsSource(dataset),
  );
  if (fromCounts) {
    add(
      "transitions_inferred",
      "net",
      "",
      "joiners and leavers are what each age group grew or fell by from census to census: those who joined and left at one age in one year cancel out, so fewer join and leave than did",
      "cohort balance of the counts",
    );
  }
  if (leaveOut.length > 0) {
    add("years_left_out", leaveOut.join(", "), "census years", "transitions that were left out", "set for this run");
  }
  add("joiner_trend_own", percent(join.ownSlope), "% a year", "the council's own joiner trend", `fitted to ${years}`);
  add(
    "joiner_trend_reference",
    reference ? percent(reference.slope) : 0,
    "% a year",
    reference
      ? `growth of ${reference.of} in ${reference.area}`
      : "the joiner rate itself is not taken to grow, for want of a reference area; plans grow while more join than leave",
    reference
      ? `fitted to ${reference.from} to ${reference.to}`
      : `stated assumption: the dataset has ${dataset.reference.length > 0 ? "too few reference years with new plans" : "no reference table"}`,
  );
  add(
    "joiner_trend_used",
    percent(join.slope),
    "% a year",
    rates.growth
      ? "growth of the joiner rate that earlier transitions are brought to the last one's level by"
      : "growth of the joiner rate at the last census, damped after it, for want of a reference area's plans",
    tally.years.length < OWN_TREND_YEARS
      ? "the reference area's alone: the council has too few transitions for a trend of its own"
      : "both trends, by trend_momentum",
  );
  if (rates.growth) for (const entry of growthAssumptions(rates.growth)) list.push(entry);
  add(
    "joiner_dispersion",
    join.dispersion,
    "negative binomial size",
    "how much more joiners of an age and need vary in a year than chance alone; large is little",
    tally.years.length < 2
      ? "stated assumption: half of what ages beside each other differ by is the luck of the one transition"
      : "fitted by marginal likelihood",
  );
  for (const entry of fittedWeights(rates)) list.push(entry);
  if (population) {
    add(
      "population_to",
      population.lastYear,
      "census year",
      population.lastYear < to
        ? "the population is held as it is after this"
        : "last census that the population serves",
      "population table",
    );
    const { carried } = populationGaps(dataset);
    if (carried.length > 0) {
      add(
        "population_carried",
        carried.map(carriedWords).join("; "),
        "",
        "no people are given for these, or 0: those of the nearest year stand in their place",
        "stated assumption: the population table lacks them",
      );
    }
  } else {
    add(
      "population",
      "none",
      "",
      "joiners are counts and do not follow the population",
      "the dataset has no population table",
    );
  }
  if (tally.changedLocality > 0) {
    add(
      "changes_of_locality",
      tally.changedLocality,
      "plans",
      "moves between localities in these transitions: counted, not forecast",
      "transitions table",
    );
  }
  if (rule) for (const entry of placesAssumptions(dataset, rule)) list.push(entry);
  return list;
}

/** What all plans are expected to grow by. */
function growthAssumptions({ area, reference, from, to, departure }: GrowthOutlook): Assumption[] {
  const source = `reference table: ${area}, January ${from} to ${to}`;
  return [
    {
      name: "growth_reference",
      value: percent(reference),
      unit: "% a year",
      meaning: `mean growth of plans in ${area}: the council's are expected to grow likewise, and joiners to bring it about`,
      source,
    },
    {
      name: "growth_departure",
      value: percent(departure.growth),
      unit: "% in the last year",
      meaning: `growth of the council's plans beyond ${area}'s, of which trend_momentum is left each year`,
      source: "counts and reference tables",
    },
    {
      name: "prevalence_departure",
      value: percent(departure.prevalence),
      unit: "%",
      meaning: "plans by head above the average council's, on which prevalence_pull acts; 0 where it is not known",
      source: "counts and population tables and average_prevalence",
    },
  ];
}

/** How much each kind of rate leans on coarser groups: what it takes to re-derive a cell's rate by hand. */
function fittedWeights({ leave, move, recode, enter, join }: Rates): Assumption[] {
  const weight = (name: string, value: number, unit: string, meaning: string): Assumption => {
    return { name, value, unit, meaning, source: "fitted by marginal likelihood" };
  };
  const shares = Object.entries({ leave, move, recode, enter }).flatMap(([name, { weights }]) => [
    weight(`${name}_weight_of_phase`, weights.grandparent, "children", `what the phase counts for in an age (${name})`),
    weight(`${name}_weight_of_age`, weights.parent, "children", `what the age counts for in a cell (${name})`),
  ]);
  return [
    ...shares,
    weight(
      "join_weight_of_ages",
      join.weights.neighbours,
      "joiners",
      "what an age and those beside it count for in an age",
    ),
    weight("join_weight_of_council", join.weights.council, "joiners", "what the council counts for in a locality"),
  ];
}

function transitionsSource(dataset: Dataset): string {
  const bases = new Set(dataset.transitions.map((row) => row.basis));
  if (bases.size === 2) return "transitions table: some observed, some inferred";
  return `transitions table: ${bases.has("inferred") ? "inferred from published margins" : "observed"}`;
}

function placesAssumptions(dataset: Dataset, rule: OverflowRule): Assumption[] {
  const last = Math.max(...dataset.places.map((row) => Number(row.academic_year.slice(0, 4)) + 1));
  const unplaced = dataset.settings.filter(
    (row) => row.capped === "yes" && !dataset.places.some((place) => place.setting === row.code),
  );
  const text = (name: string, value: string, meaning: string, source: string): Assumption => ({
    name,
    value,
    unit: "",
    meaning,
    source,
  });
  return [
    text(
      "overflow_rule",
      rule.to,
      `children for whom there is no place go to ${rule.to} and claim again ${
        rule.claims === "every_year" ? "every year" : "on entering the next phase"
      }`,
      "baseline rule",
    ),
    text(
      "places_after",
      academicYearOfCensus(last),
      "places stay as they are after this academic year",
      "places table",
    ),
    text(
      "unmet_need",
      dataset.unmet.length > 0 ? "given" : "not given",
      dataset.unmet.length > 0
        ? "need that was turned away before is in demand as the unmet table has it"
        : "need that was turned away before is not in demand: demand follows the placements that were made",
      dataset.unmet.length > 0 ? "unmet table" : "the dataset has no unmet table",
    ),
    ...unplaced.map((row) =>
      text("places_not_given", row.code, `places of ${row.label} are not known, so they do not bind`, "places table"),
    ),
  ];
}
