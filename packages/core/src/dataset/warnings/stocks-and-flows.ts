import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";
import { reconcile } from "../reconcile.ts";

/** Censuses whose stock is not the earlier stock less leavers plus joiners. */
export function warnStocksAndFlows(dataset: Dataset): Fault[] {
  return reconcile(dataset)
    .filter(({ difference }) => difference !== 0)
    .map(({ censusYear: year, before, leavers, joiners, expected, after, difference }) => {
      const signed = difference > 0 ? `${difference} more` : `${-difference} fewer`;
      const details = { year, before, leavers, joiners, expected, after, difference: signed };
      return makeFault("stock_and_flows", { file: "transitions.csv" }, details);
    });
}
