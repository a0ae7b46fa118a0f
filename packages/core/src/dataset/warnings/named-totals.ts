import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";

const TOTAL_WORDS =
  /^(grand )?(sub)?-?(total|sum)s?$|^(total|all|overall)\b|\b(total|all (settings|localities|districts|areas))$/i;

/** Settings and localities whose code or label sounds like a total of the others. */
export function warnNamedTotals({ settings, localities }: Dataset): Fault[] {
  const lists = [
    { file: "settings.csv", rows: settings },
    { file: "localities.csv", rows: localities },
  ];
  return lists.flatMap(({ file, rows }) =>
    rows
      .filter(({ code, label }) => TOTAL_WORDS.test(code) || TOTAL_WORDS.test(label))
      .map(({ label }) => makeFault("named_total", { file, column: "label", value: label })),
  );
}
