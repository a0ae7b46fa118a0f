import {
  type Columns,
  countsTable,
  createDrawRunner,
  type Dataset,
  type Dimension,
  emptyTally,
  expectedForecast,
  type Fault,
  type PairedPlans,
  type PairedTally,
  type PreparedRun,
  placesTable,
  prepareRun,
  type RunRequest,
  type Scenario,
  viewsOf,
  withOpenPlaces,
} from "@sufficiency/core";
import { checkScenario, parseScenario, withScenario } from "@sufficiency/core/scenarios";
import type { ForecastTables } from "./forecast-tables.ts";
import { type PairedForecast, pairedForecast, pairsOf } from "./paired.ts";

/** What expected values give: census_year, the grouping's dimensions, view and mean. An approximation where places bind. */
export interface ExpectedTables {
  readonly counts: readonly Columns[];
  /** census_year, setting, places, and the means of demand, placed, over, overflow and shortfall, over all phases and localities. */
  readonly places: Columns | undefined;
}

export type ScenarioDocument = Readonly<Record<string, unknown>>;

/** A scenario that cannot be applied, with everything that is wrong with it. */
export type Checked = { readonly ok: true } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Makes forecasts of one dataset, where this runs: in a worker, so that the page does not stand still. Prepare it first; then
 * a scenario may be checked, propagated in expected values, or drawn.
 */
export function createForecaster() {
  let baseline: PreparedRun | undefined;
  /** The scenario last checked, by its text: it is asked for several times over. */
  let latest: { readonly text: string; readonly found: ReturnType<typeof checkedAnew> } | undefined;
  let paired: PairedPlans | undefined;

  function prepared(): PreparedRun {
    if (!baseline) throw new Error("The dataset is not prepared yet.");
    return baseline;
  }

  function checked(document: ScenarioDocument) {
    const text = JSON.stringify(document);
    if (latest?.text !== text) latest = { text, found: checkedAnew(text) };
    return latest.found;
  }

  function checkedAnew(text: string): { scenario?: Scenario; faults: readonly Fault[] } {
    const { dataset, rates, plan } = prepared();
    const { baseYear, years } = plan.demand;
    const reading = parseScenario("scenario", text);
    const levers = reading.ok
      ? reading.scenario.levers.map((lever, index) => ({ lever, index }))
      : (reading.partly?.levers ?? []);
    const more = checkScenario("scenario", levers, { dataset, rates, baseYear, to: baseYear + years });
    const faults = [...(reading.ok ? [] : reading.faults), ...more];
    return reading.ok && faults.length === 0 ? { scenario: reading.scenario, faults } : { faults };
  }

  /** A scenario that fits. Throws where it is faulty: check it before. */
  function fitting(document: ScenarioDocument): Scenario {
    const { scenario, faults } = checked(document);
    if (!scenario) throw new Error(faults.map(({ problem }) => problem).join(" "));
    return scenario;
  }

  /** The baseline, or a scenario over it, or some of its levers alone. */
  function runOf(document?: ScenarioDocument, only?: readonly string[]): PreparedRun {
    return document ? withScenario(prepared(), fitting(document), only) : prepared();
  }

  return {
    /** Estimates the rates of a dataset, for forecasts grouped so. Gives the last census and the last year; throws, in words, where it cannot be forecast. */
    prepare(dataset: Dataset, request: RunRequest): { readonly from: number; readonly to: number } {
      const run = prepareRun(dataset, request);
      if ("cannot" in run)
        throw new Error(`It cannot be forecast: ${run.cannot.problem}. Give ${run.cannot.expected}.`);
      baseline = run;
      latest = undefined;
      const { baseYear, years } = run.plan.demand;
      return { from: baseYear, to: baseYear + years };
    },

    /** Everything that is wrong with a scenario for the dataset. */
    check(document: ScenarioDocument): Checked {
      const { scenario, faults } = checked(document);
      return scenario ? { ok: true } : { ok: false, faults };
    },

    /**
     * Expected values of the baseline or a scenario, in milliseconds.
     * @param only names of the levers that act; all where not given
     */
    expected(document?: ScenarioDocument, only?: readonly string[]): ExpectedTables {
      return expectedTables(runOf(document, only));
    },

    /** What each lever of a scenario does, in words, in their order. */
    words(document: ScenarioDocument): string[] {
      return fitting(document).levers.map(({ name }) => {
        const { assumptions } = runOf(document, [name]);
        const own = assumptions.slice(prepared().assumptions.length);
        return own.map(({ meaning }) => meaning.replace(/^lever \w+ \((.*?)\): /, "$1: ")).join("; ");
      });
    },

    /** A scenario beside the baseline, to be drawn by drawers. */
    pairs(document: ScenarioDocument): PairedPlans {
      paired = pairsOf(prepared(), fitting(document));
      return paired;
    },

    /** What drawers gave of the pairs that were asked for last. */
    conclude(parts: readonly PairedTally[]): PairedForecast {
      if (!paired) throw new Error("Nothing was to be drawn.");
      return pairedForecast(prepared(), paired, parts);
    },

    /** Simulated futures of the baseline or a scenario, numbered 0 to draws - 1 under the seed: the same as the service draws. */
    draw(seed: number, draws: number, document?: ScenarioDocument): ForecastTables {
      const { plan, dataset } = runOf(document);
      const tally = createDrawRunner(plan)(seed, 0, draws, emptyTally(plan));
      return {
        counts: plan.groupings.map((grouping, i) => countsTable(plan, dataset, grouping, tally.counts[i])),
        places: plan.places && withOpenPlaces(placesTable(plan, tally.places), plan),
      };
    },
  };
}

export type Forecaster = ReturnType<typeof createForecaster>;

function expectedTables({ plan }: PreparedRun): ExpectedTables {
  const forecast = expectedForecast(plan);
  const { baseYear, years, shape } = plan.demand;
  const views = viewsOf(plan);
  const counts = plan.groupings.map(({ by, keys }, g) => {
    const rows: (string | number)[][] = [];
    for (let year = 1; year <= years; year++) {
      keys.forEach((key, group) => {
        views.forEach((view, v) => {
          const mean = forecast.counts[g][((year - 1) * views.length + v) * keys.length + group];
          rows.push([baseYear + year, ...key, view, mean]);
        });
      });
    }
    return columnsOf(["census_year", ...(by as readonly Dimension[]), "view", "mean"], rows);
  });
  const measures = ["demand", "placed", "over", "overflow", "shortfall"] as const;
  const places = forecast.placement?.flatMap(({ totals }, i) =>
    totals.map((total, k) => [
      baseYear + i + 1,
      shape.settings[plan.places?.capped[k].setting as number],
      plan.places?.capped[k].pools.reduce((sum, pool) => sum + pool.places[i], 0) ?? 0,
      ...measures.map((measure) => total[measure]),
    ]),
  );
  return { counts, places: places && columnsOf(["census_year", "setting", "places", ...measures], places) };
}

function columnsOf(names: readonly string[], rows: readonly (readonly (string | number)[])[]): Columns {
  return Object.fromEntries(names.map((name, c) => [name, rows.map((row) => row[c])]));
}
