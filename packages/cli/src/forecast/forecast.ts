import {
  type Columns,
  countsTable,
  type Dataset,
  type Dimension,
  type Fault,
  flowsTable,
  overflowTable,
  type PreparedRun,
  placesTable,
  type Tally,
  wholeMeans,
  withOpenPlaces,
} from "@sufficiency/core";
import type { ForecastOptions } from "./options.ts";

/** A forecast that has been drawn, with all that its words, tables and files are made of. */
export interface Forecast {
  readonly options: ForecastOptions;
  /** The dataset with what --as-at forgets, and what is odd about it. */
  readonly whole: Dataset;
  readonly warnings: readonly Fault[];
  readonly run: PreparedRun;
  readonly tally: Tally;
}

/** Groupings that the words are about: everything together, by setting, by need, by locality. */
const WORDS_BY: readonly (readonly Dimension[])[] = [[], ["setting"], ["need"], ["locality"]];

/** The groupings to count while drawing: those asked for and those that the words need, each once. */
export function groupingsToDraw(by: ForecastOptions["by"]): (readonly Dimension[])[] {
  return [...new Map([...by, ...WORDS_BY].map((dimensions) => [dimensions.join(), dimensions])).values()];
}

/** Plans by census year and some dimensions that were counted while drawing; see countsTable for the columns. */
export function countsBy({ run, tally }: Forecast, by: readonly Dimension[]): Columns {
  const { groupings } = run.plan;
  const at = groupings.findIndex((grouping) => grouping.by.join() === by.join());
  return countsTable(run.plan, run.dataset, groupings[at], tally.counts[at]);
}

/** Plans as the tables that are written have them: with --whole their means are whole numbers that add up. */
export function writtenCounts(forecast: Forecast, by: readonly Dimension[]): Columns {
  const columns = countsBy(forecast, by);
  return forecast.options.whole ? wholeMeans(columns) : columns;
}

/** Places against need; undefined where the dataset has no places. */
export function placesOf({ run, tally }: Forecast): Columns | undefined {
  return run.plan.places && withOpenPlaces(placesTable(run.plan, tally.places), run.plan);
}

/** The tables beside the counts, by name: flows, and places and overflow where the dataset has places. */
export function tablesOf(forecast: Forecast): Map<string, Columns> {
  const { run, tally } = forecast;
  const tables = new Map([["flows", flowsTable(run.plan, run.dataset, tally.flows)]]);
  const places = placesOf(forecast);
  if (places) tables.set("places", places).set("overflow", overflowTable(run.plan, tally.overflow));
  return tables;
}

/** First and last census year of the forecast's words: the last census observed, and the last forecast. */
export function spanOf({ run }: Forecast): { from: number; to: number } {
  const { baseYear, years } = run.plan.demand;
  return { from: baseYear, to: baseYear + years };
}
