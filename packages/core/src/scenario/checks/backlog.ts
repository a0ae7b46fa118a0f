import { backlogOf } from "../backlog.ts";
import type { CheckContext } from "../check-context.ts";
import { covered } from "../covered.ts";
import { leverSelection } from "../lever-selection.ts";
import type { PlacedLever } from "../parse-scenario.ts";
import type { ReportFault } from "../scenario-faults.ts";

/** A backlog in cells that nobody joins in the data cannot be dealt out as the joiners of the data are. */
export function checkBacklog(
  { lever, index }: PlacedLever,
  { dataset, rates }: CheckContext,
  report: ReportFault,
): void {
  if (lever.lever !== "backlog_release") return;
  const covers = covered(leverSelection(lever, dataset, rates.shape), rates.shape);
  if (backlogOf(0, covers, dataset, rates).cells.length > 0) return;
  report("no_joiners", { path: `levers[${index}].cells`, value: lever.name });
}
