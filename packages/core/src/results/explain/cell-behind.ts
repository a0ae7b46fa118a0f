import type { Dataset } from "../../dataset/dataset.ts";
import { numbering, rowOf } from "../../dataset/shape.ts";
import { AGE_COUNT, MAX_AGE } from "../../domain/ages.ts";
import { total } from "../../domain/total.ts";
import type { Rates } from "../../rates/estimate.ts";
import { meanRate } from "../../rates/posterior.ts";
import type { PreparedRun } from "../prepare-run.ts";
import { type CellTransitions, cellTransitions, type ExplainedCell } from "./cell-transitions.ts";
import { type RateBehind, rateBehind, shareBehind, shareOfOthers } from "./rate-behind.ts";

/** The people of the cell's ages in its locality, for one census. */
export interface CellPeople {
  readonly censusYear: number;
  readonly people: number;
  /** Whether the table gives an estimate of what was or a projection; the last year known where the table has ended. */
  readonly kind: "estimate" | "projection";
}

/** All that stands behind the forecast of one cell. */
export interface CellBehind {
  readonly cell: ExplainedCell;
  /** Plans counted in the cell, and in the council at its need, setting and ages, at each census. */
  readonly counted: readonly { readonly censusYear: number; readonly here: number; readonly council: number }[];
  readonly seen: CellTransitions;
  /** Leaving; moving to another setting; being recorded with another need: a year, of those who could. */
  readonly leave: RateBehind;
  readonly move: RateBehind;
  readonly recode: RateBehind;
  /** Taking this setting, of joiners with this need. */
  readonly enter: RateBehind;
  /** Joining with this need in this locality. */
  readonly join: RateBehind;
  /** Joiners to be expected in a year with this need in this locality, at today's rate and people. */
  readonly joinersAYear: number;
  /** At the base census and at the last of the forecast; empty where no population is known. */
  readonly people: readonly CellPeople[];
}

/**
 * Gathers what stands behind a cell. Where the cell has several ages, a rate and what it leans on are averages over them:
 * leaving, moving and change of need weighted by the plans of that need (and setting) in the council at the base census,
 * joining by expected joiners in the locality, entering by those in the council. At 25 everyone leaves, so that age counts
 * for joining alone.
 *
 * @param cell codes of the run's dataset; its first age is below 25
 */
export function cellBehind({ dataset, rates, plan }: PreparedRun, cell: ExplainedCell): CellBehind {
  const { shape, baseYear } = rates;
  const { demand } = plan;
  const localities = shape.localities.length;
  const settings = shape.settings.length;
  const need = numbering(shape.needs).get(cell.need) as number;
  const setting = numbering(shape.settings).get(cell.setting) as number;
  const locality = numbering(shape.localities).get(cell.locality) as number;
  const ages = Array.from({ length: AGE_COUNT }, (_, age) => age).filter(
    (age) => age >= cell.ages[0] && age <= cell.ages[1],
  );
  const staying = ages.filter((age) => age < MAX_AGE);
  const ageNeed = (age: number): number => age * shape.needs.length + need;
  const row = (age: number): number => rowOf(shape, age, need, setting);
  const inRow = (row: number): number => total(demand.stock.subarray(row * localities, (row + 1) * localities));
  const withNeed = (age: number): number =>
    total(
      demand.stock.subarray(rowOf(shape, age, need, 0) * localities, rowOf(shape, age, need, settings) * localities),
    );
  const joinRate = meanRate(rates.join.posterior);
  const free = peopleWithoutPlan(rates, demand.stock);
  const joiners = (age: number, at: number): number =>
    joinRate[ageNeed(age) * localities + at] * free[age * localities + at];
  const inCouncil = (age: number): number => total(shape.localities.map((_, at) => joiners(age, at)));
  return {
    cell,
    counted: countedPlans(dataset, cell),
    seen: cellTransitions(dataset, cell, rates.tally.years),
    leave: shareBehind(rates.leave, staying.map(row), 0, staying.map(row).map(inRow)),
    move: shareOfOthers(rates.move, staying.map(row), setting, staying.map(row).map(inRow)),
    recode: shareOfOthers(rates.recode, staying.map(ageNeed), need, staying.map(withNeed)),
    enter: shareBehind(rates.enter, ages.map(ageNeed), setting, ages.map(inCouncil)),
    join: rateBehind(
      rates.join.posterior,
      ages.map((age) => ageNeed(age) * localities + locality),
      ages.map((age) => free[age * localities + locality]),
    ),
    joinersAYear: total(ages.map((age) => joiners(age, locality))),
    people: peopleOf(dataset, rates, cell, [baseYear, baseYear + demand.years]),
  };
}

/** People without a plan by age and locality at the base census; 1 where no population is known. */
function peopleWithoutPlan({ shape, population, baseYear }: Rates, stock: Int32Array): Float64Array {
  const localities = shape.localities.length;
  const free = new Float64Array(AGE_COUNT * localities).fill(1);
  if (!population) return free;
  free.set(population.at(baseYear));
  const cellsAtAge = stock.length / AGE_COUNT;
  stock.forEach((plans, cell) => {
    free[Math.floor(cell / cellsAtAge) * localities + (cell % localities)] -= plans;
  });
  return free.map((people) => Math.max(0, people));
}

function countedPlans(dataset: Dataset, cell: ExplainedCell): CellBehind["counted"] {
  const years = [...new Set(dataset.counts.map((row) => row.census_year))].sort((a, b) => a - b);
  return years.map((censusYear) => {
    const rows = dataset.counts.filter(
      (row) =>
        row.census_year === censusYear &&
        row.need === cell.need &&
        row.setting === cell.setting &&
        row.age >= cell.ages[0] &&
        row.age <= cell.ages[1],
    );
    return {
      censusYear,
      here: total(rows.filter((row) => row.locality === cell.locality).map((row) => row.count)),
      council: total(rows.map((row) => row.count)),
    };
  });
}

function peopleOf(dataset: Dataset, rates: Rates, cell: ExplainedCell, years: readonly number[]): CellPeople[] {
  const { population, shape } = rates;
  if (!population) return [];
  const locality = shape.localities.indexOf(cell.locality);
  return years.map((censusYear) => {
    const people = population.at(censusYear).filter((_, i) => {
      const age = Math.floor(i / shape.localities.length);
      return i % shape.localities.length === locality && age >= cell.ages[0] && age <= cell.ages[1];
    });
    const midYear = Math.min(censusYear, population.lastYear) - 1;
    const isEstimate = dataset.population.some((row) => row.year === midYear && row.kind === "estimate");
    return { censusYear, people: total(people), kind: isEstimate ? "estimate" : "projection" };
  });
}
