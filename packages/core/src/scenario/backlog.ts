import type { Dataset } from "../dataset/dataset.ts";
import { numbering } from "../dataset/shape.ts";
import { AGE_COUNT } from "../domain/ages.ts";
import type { Rates } from "../rates/estimate.ts";
import { personCell } from "../rates/join.ts";
import { meanRate, meanShares } from "../rates/posterior.ts";
import type { Backlog } from "./effects.ts";

/**
 * Deals a backlog to the cells that a lever is about as the joiners of the data are dealt: by joiner rate, people without a
 * plan at the last census and setting entered, at their means. Where no joiner of the data is in these cells, nobody is.
 *
 * @param covers by cell at the later census: 1 where the lever acts
 */
export function backlogOf(part: number, covers: Uint8Array, dataset: Dataset, rates: Rates): Backlog {
  const { shape } = rates;
  const join = meanRate(rates.join.posterior);
  const enter = meanShares(rates.enter);
  const people = peopleWithoutPlan(dataset, rates);
  const localities = shape.localities.length;
  const cells: number[] = [];
  const weights: number[] = [];
  for (let cell = 0; cell < covers.length; cell++) {
    if (covers[cell] === 0) continue;
    const row = Math.floor(cell / localities);
    const joining = Math.floor(row / shape.settings.length) * localities + (cell % localities);
    const weight = join[joining] * people[personCell(joining, shape)] * enter[row];
    if (weight <= 0) continue;
    cells.push(cell);
    weights.push(weight);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  const cumulative = Float64Array.from(weights, (weight) => {
    passed += weight / total;
    return passed;
  });
  return { part, cells: Int32Array.from(cells), cumulative };
}

/** By age and locality; 1 where no population is known. */
function peopleWithoutPlan(dataset: Dataset, { shape, population, baseYear }: Rates): Float64Array {
  const localities = shape.localities.length;
  const people = population?.at(baseYear).slice() ?? new Float64Array(AGE_COUNT * localities).fill(1);
  if (!population) return people;
  const localityOf = numbering(shape.localities);
  for (const row of dataset.counts) {
    if (row.census_year === baseYear)
      people[row.age * localities + (localityOf.get(row.locality) as number)] -= row.count;
  }
  return people.map((count) => Math.max(0, count));
}
