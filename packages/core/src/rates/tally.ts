import type { Dataset } from "../dataset/dataset.ts";
import { numbering, rowCount, rowOf, type Shape } from "../dataset/shape.ts";
import { AGE_COUNT, MAX_AGE } from "../domain/ages.ts";

/**
 * The transitions of a dataset, added up as the rates need them. `left`, `stayed`, `recorded` and `entered` are weighted by
 * recency. `before` rows are (age, need, setting) at the earlier census, so the age is one less than the transition's.
 */
export interface TransitionTally {
  /** Later census years of the transitions, ascending, the years left out not among them. */
  readonly years: readonly number[];
  /** Weight of each of `years` in telling of joiners. */
  readonly weights: readonly number[];
  /** Weight of each of `years` in telling who leaves, moves and is recorded anew. */
  readonly stayerWeights: readonly number[];
  /** Those who left, by before row; without those of the oldest age, who all leave and tell nothing of others. */
  readonly left: Float64Array;
  /** Those who stayed with the council, by before row and setting after: [row * settings + after]. */
  readonly stayed: Float64Array;
  /** Those who stayed, by age before, need before and need after: [(age * needs + before) * needs + after]. */
  readonly recorded: Float64Array;
  /** Joiners' settings, by age, need and setting entered: [(age * needs + need) * settings + setting]. */
  readonly entered: Float64Array;
  /** Joiners, unweighted: joined[year][(age * needs + need) * localities + locality]. */
  readonly joined: readonly Float64Array[];
  /** Stayers at the later census, unweighted: present[year][age * localities + locality]. */
  readonly present: readonly Float64Array[];
  /** Plans that changed locality, unweighted: they are counted and reported, not forecast. */
  readonly changedLocality: number;
}

export interface TallyOptions {
  /** Age of a transition, in years, at which it counts half in telling who leaves, moves and is recorded anew. */
  readonly halfLife: number;
  /** The same in telling how joiners divide. */
  readonly joinerHalfLife: number;
  /** Later census years to leave out, such as a pandemic's. */
  readonly leaveOut: readonly number[];
}

export function tallyTransitions(dataset: Dataset, shape: Shape, options: TallyOptions): TransitionTally {
  const needs = shape.needs.length;
  const settings = shape.settings.length;
  const localities = shape.localities.length;
  const needOf = numbering(shape.needs);
  const settingOf = numbering(shape.settings);
  const localityOf = numbering(shape.localities);
  const rows = dataset.transitions.filter((row) => row.count > 0 && !options.leaveOut.includes(row.census_year));
  const years = [...new Set(rows.map((row) => row.census_year))].sort((a, b) => a - b);
  const last = years.at(-1) ?? 0;
  const weightsOf = (halfLife: number) =>
    years.map((year) => Number((0.5 ** ((last - year) / halfLife)).toPrecision(10)));
  const weights = weightsOf(options.joinerHalfLife);
  const stayerWeights = weightsOf(options.halfLife);
  const yearOf = new Map(years.map((year, index) => [year, index]));

  const left = new Float64Array(rowCount(shape));
  const stayed = new Float64Array(rowCount(shape) * settings);
  const recorded = new Float64Array(AGE_COUNT * needs * needs);
  const entered = new Float64Array(rowCount(shape));
  const joined = years.map(() => new Float64Array(AGE_COUNT * needs * localities));
  const present = years.map(() => new Float64Array(AGE_COUNT * localities));
  let changedLocality = 0;

  for (const row of rows) {
    const year = yearOf.get(row.census_year) as number;
    const needAfter = needOf.get(row.need_after) as number;
    const settingAfter = settingOf.get(row.setting_after) as number;
    const localityAfter = localityOf.get(row.locality_after) as number;
    if (row.setting_before === "") {
      entered[rowOf(shape, row.age, needAfter, settingAfter)] += row.count * weights[year];
      joined[year][(row.age * needs + needAfter) * localities + localityAfter] += row.count;
      continue;
    }
    const weighted = row.count * stayerWeights[year];
    const ageBefore = row.age - 1;
    const needBefore = needOf.get(row.need_before) as number;
    const before = rowOf(shape, ageBefore, needBefore, settingOf.get(row.setting_before) as number);
    if (row.setting_after === "") {
      if (ageBefore < MAX_AGE) left[before] += weighted;
      continue;
    }
    stayed[before * settings + settingAfter] += weighted;
    recorded[(ageBefore * needs + needBefore) * needs + needAfter] += weighted;
    present[year][row.age * localities + localityAfter] += row.count;
    if (row.locality_before !== row.locality_after) changedLocality += row.count;
  }
  return { years, weights, stayerWeights, left, stayed, recorded, entered, joined, present, changedLocality };
}
