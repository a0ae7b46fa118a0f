import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";
import { reconcile } from "../reconcile.ts";

/** Censuses whose joiners are exactly twice what stocks and leavers leave room for: a total added to its parts. */
export function warnDoubledJoiners(dataset: Dataset): Fault[] {
  return reconcile(dataset).flatMap(({ censusYear, before, after, leavers, joiners }) => {
    const needed = after - before + leavers;
    if (needed <= 0 || joiners !== 2 * needed) return [];
    return [makeFault("joiners_doubled", { file: "transitions.csv" }, { year: censusYear, joiners, needed })];
  });
}
