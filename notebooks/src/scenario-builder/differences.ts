import type { DifferenceYear } from "@sufficiency/charts";
import type { Columns } from "@sufficiency/core";
import { rowsOf } from "../results/rows-of.ts";
import type { Outcome, SettingYear } from "./outcome.ts";

export interface DrawnDifference {
  readonly census_year: number;
  readonly setting: string;
  readonly measure: "shortfall" | "overflow";
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Plans of a scenario less those of the baseline, year by year, in expected values. */
export function expectedPlansDifference(scenario: Outcome, baseline: Outcome): DifferenceYear[] {
  return scenario.plans.map(({ year, plans }, i) => ({ year, p50: plans - baseline.plans[i].plans }));
}

/** The same of what a setting lacks: places, or children elsewhere for want of one. */
export function expectedPlacesDifference(
  scenario: Outcome,
  baseline: Outcome,
  setting: string,
  measure: "shortfall" | "overflow" | "places",
): DifferenceYear[] {
  const of = ({ settings }: Outcome): SettingYear[] => settings.filter((row) => row.setting === setting);
  const before = of(baseline);
  return of(scenario).map((row, i) => ({ year: row.census_year, p50: row[measure] - before[i][measure] }));
}

/** The same from simulated futures, with intervals. */
export function drawnDifference(
  columns: Columns,
  setting?: string,
  measure?: DrawnDifference["measure"],
): DifferenceYear[] {
  return rowsOf<DrawnDifference>(columns)
    .filter((row) => row.setting === setting && row.measure === measure)
    .map(({ census_year, p10, p50, p90 }) => ({ year: census_year, p10, p50, p90 }));
}
