import {
  type Dataset,
  type Fault,
  faultText,
  prepareRun,
  type Reconciliation,
  reconcile,
  TABLES,
  warningsOf,
} from "@sufficiency/core";
import { readDataset } from "@sufficiency/io";
import type { Streams } from "../streams.ts";
import { counted } from "../text/numbers.ts";
import { textTable } from "../text-table.ts";

/**
 * Says all that is wrong with a dataset folder, or that it cannot be forecast and why, and gives exit code 1; or says that nothing is wrong
 * and gives 0. A dataset without faults is told with how its stocks reconcile with flows and what is odd though valid.
 */
export async function runCheck(dir: string, { stdout }: Streams): Promise<number> {
  const reading = await readDataset(dir);
  if (!reading.ok) {
    const faults = counted(reading.faults.length, "fault");
    stdout.write(`${dir} has ${faults}. Mend ${reading.faults.length === 1 ? "it" : "them"}, then check again.\n\n`);
    stdout.write(listText(reading.faults));
    return 1;
  }
  const { dataset } = reading;
  const run = prepareRun(dataset, { by: [] });
  stdout.write(`${dataset.title} (${dir}) has no faults. It holds these rows:\n\n${rowsTable(dataset)}\n\n`);
  if (dataset.transitions.length > 0) stdout.write(reconciliationText(reconcile(dataset)));
  stdout.write(warningsText([...reading.warnings, ...warningsOf(dataset)]));
  if (!("cannot" in run)) return 0;
  stdout.write(`\nIt cannot be forecast as it is: ${run.cannot.problem}; give ${run.cannot.expected}.\n`);
  return 1;
}

function rowsTable(dataset: Dataset): string {
  const present = TABLES.filter((schema) => dataset[schema.name].length > 0);
  return textTable(
    ["table", "rows"],
    present.map((schema) => [schema.name, dataset[schema.name].length]),
  );
}

function reconciliationText(reconciliation: readonly Reconciliation[]): string {
  const rows = reconciliation.map((year) => [
    year.censusYear,
    year.before,
    year.leavers,
    year.joiners,
    year.expected,
    year.after,
    year.difference,
  ]);
  return [
    "Stocks against flows, in plans. Expected is the census before, less leavers, plus joiners.\n",
    textTable(
      ["census", "before", "leavers", "joiners", "expected", "counted", "difference"],
      rows.map(([census, ...plans]) => [String(census), ...plans]),
    ),
    "\n",
  ].join("\n");
}

function warningsText(warnings: readonly Fault[]): string {
  if (warnings.length === 0) return "Nothing about it is odd.\n";
  return `${counted(warnings.length, "warning")}: odd, though it may be right.\n\n${listText(warnings)}`;
}

function listText(faults: readonly Fault[]): string {
  return faults.map((fault) => `- ${faultText(fault)}\n`).join("");
}
