import {
  type Columns,
  countsTable,
  emptyPairedTally,
  mergePairedTally,
  type PairedPlans,
  type PairedTally,
  PHASES,
  PLACE_MEASURES,
  type PreparedRun,
  placesTable,
  QUANTILES,
  type RunPlan,
  type Scenario,
  type SignedHistograms,
  signedSummaryOf,
  withOpenPlaces,
} from "@sufficiency/core";
import { NOT_COMPARED, withScenario } from "@sufficiency/core/scenarios";
import type { ForecastTables } from "./forecast-tables.ts";

/** A scenario and its baseline in the same simulated futures, and how they differ there. */
export interface PairedForecast {
  readonly baseline: ForecastTables;
  readonly scenario: ForecastTables;
  /** Scenario less baseline: census_year, mean, p10, p50, p90, p_lower; in plans. */
  readonly plans: Columns;
  /** The same with setting and measure, which is shortfall (places) or overflow (children); undefined where the dataset has no places. */
  readonly places: Columns | undefined;
  /** The same of the scenario less what it is without its delays; undefined where it has none. */
  readonly delay: Columns | undefined;
}

/**
 * Plans to draw side by side: the baseline; the scenario, if it has levers; the scenario without its delays, if it has some.
 * Flows and overflow by need are not counted.
 */
export function pairsOf(baseline: PreparedRun, scenario: Scenario | undefined): PairedPlans {
  const base: RunPlan = { ...baseline.plan, leftOut: NOT_COMPARED };
  if (!scenario || scenario.levers.length === 0) return { plans: [base], pairs: [{ plan: 0, against: 0 }] };
  const whole: RunPlan = { ...withScenario(baseline, scenario).plan, leftOut: NOT_COMPARED };
  const undelayed = scenario.levers.filter(({ lever }) => lever !== "places_delayed").map(({ name }) => name);
  if (undelayed.length === scenario.levers.length) return { plans: [base, whole], pairs: [{ plan: 1, against: 0 }] };
  const { plan } = withScenario(baseline, scenario, undelayed);
  // A delay changes places alone, unless levers wait for the school: what is the same is then drawn once.
  const demand = scenario.levers.some(({ requires }) => requires) ? plan.demand : whole.demand;
  return {
    plans: [base, whole, { ...plan, demand, leftOut: NOT_COMPARED }],
    pairs: [
      { plan: 1, against: 0 },
      { plan: 1, against: 2 },
    ],
  };
}

/** The tables of what was drawn, in whatever parts. Those of counts and places are the very ones that the service gives. */
export function pairedForecast(
  { dataset }: PreparedRun,
  paired: PairedPlans,
  parts: readonly PairedTally[],
): PairedForecast {
  const tally = emptyPairedTally(paired);
  for (const part of parts) mergePairedTally(tally, part);
  const { plans, pairs } = paired;
  const tablesOf = (at: number): ForecastTables => ({
    counts: plans[at].groupings.map((grouping, g) =>
      countsTable(plans[at], dataset, grouping, tally.plans[at].counts[g]),
    ),
    places: plans[at].places && withOpenPlaces(placesTable(plans[at], tally.plans[at].places), plans[at]),
  });
  const [plan] = plans;
  const whole = plan.groupings.findIndex(({ by }) => by.length === 0);
  const [first, second] = tally.differences;
  return {
    baseline: tablesOf(0),
    scenario: tablesOf(pairs[0].plan),
    plans: plansDifference(plan, first.counts[whole]),
    places: plan.places && placesDifference(plan, first.places),
    delay: plan.places && second && placesDifference(plan, second.places),
  };
}

function plansDifference(plan: RunPlan, differences: SignedHistograms): Columns {
  const views = plan.places ? 2 : 1;
  return differenceTable(plan, [{}], (year) => (year - 1) * views, differences);
}

const MEASURES = ["shortfall", "overflow"] as const;

/** Over all phases and localities. */
function placesDifference(plan: RunPlan, differences: SignedHistograms): Columns {
  const { settings, localities } = plan.demand.shape;
  const capped = plan.places?.capped ?? [];
  const groups = (PHASES.length + 1) * (localities.length + 1);
  const keys = capped.flatMap(({ setting }, k) =>
    MEASURES.map((measure) => ({ k, setting: settings[setting], measure })),
  );
  return differenceTable(
    plan,
    keys.map(({ setting, measure }) => ({ setting, measure })),
    (year, key) => {
      const group = ((year - 1) * capped.length + keys[key].k) * groups + groups - 1;
      return group * PLACE_MEASURES.length + PLACE_MEASURES.indexOf(keys[key].measure);
    },
    differences,
  );
}

function differenceTable(
  { demand: { baseYear, years } }: RunPlan,
  keys: readonly Readonly<Record<string, string>>[],
  cellOf: (year: number, key: number) => number,
  differences: SignedHistograms,
): Columns {
  const columns: Columns = { census_year: [] };
  for (const name of [...Object.keys(keys[0] ?? {}), "mean", "p10", "p50", "p90", "p_lower"]) columns[name] = [];
  for (let year = 1; year <= years; year++) {
    keys.forEach((key, k) => {
      const { mean, quantiles, pLower } = signedSummaryOf(differences, cellOf(year, k));
      const at = (p: (typeof QUANTILES)[number]) => quantiles[QUANTILES.indexOf(p)];
      const row = {
        census_year: baseYear + year,
        ...key,
        mean,
        p10: at(0.1),
        p50: at(0.5),
        p90: at(0.9),
        p_lower: pLower,
      };
      for (const [name, value] of Object.entries(row)) columns[name].push(value);
    });
  }
  return columns;
}
