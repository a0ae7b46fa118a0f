import { AGE_COUNT } from "../../domain/ages.ts";
import { roundToTotal } from "../../domain/round-to-total.ts";

/**
 * Whole plans of every cell by locality, census after census: [year][cell][locality]. A council's plans by locality are
 * not published, so each locality has its share. A cohort keeps its localities from one census to the next as far as its number
 * allows, so that nobody seems to move house; plans that are added go where the locality is furthest below its share.
 *
 * @param years whole plans by [age * perAge + state], census after census
 * @param shares of the localities, with the sum 1
 */
export function shareLocalities(years: readonly Int32Array[], shares: readonly number[]): Int32Array[][] {
  const owed = shares.map(() => 0);
  let before: Int32Array[] | undefined;
  return years.map((counts) => {
    const perAge = counts.length / AGE_COUNT;
    const parted = Array.from(counts, (plans, cell) => {
      const cohort = cell >= perAge ? before?.[cell - perAge] : undefined;
      return partCell(plans, cohort ?? new Int32Array(shares.length), shares, owed);
    });
    before = parted;
    return parted;
  });
}

/** Parts a cell's plans; `owed` is by how much each locality has come off below its share so far. */
function partCell(plans: number, cohort: Int32Array, shares: readonly number[], owed: number[]): Int32Array {
  if (shares.length === 1) return Int32Array.of(plans);
  const held = cohort.reduce((sum, each) => sum + each, 0);
  const kept = Int32Array.from(held > plans ? roundToTotal(cohort, plans) : cohort);
  const still = kept.reduce((sum, each) => sum + each, 0);
  kept.forEach((each, l) => {
    owed[l] += shares[l] * plans - each;
  });
  for (let added = still; added < plans; added++) {
    const most = owed.indexOf(Math.max(...owed));
    kept[most]++;
    owed[most]--;
  }
  return kept;
}
