import type { LocalityShare } from "@sufficiency/core";
import type { ImportLog } from "./import-faults.ts";
import { namedRows } from "./small-table.ts";

const COLUMNS = {
  code: { names: ["code"], wanted: true },
  label: { names: ["label", "name"], wanted: true },
  size: { names: ["share", "population"], wanted: true },
} as const;

/**
 * Reads the planner's localities: columns code, label, and share or population. Shares that do not make 1 (to a hundredth) are a fault; populations are
 * turned into shares.
 */
export async function readLocalities(file: string, log: ImportLog): Promise<LocalityShare[]> {
  const rows: { code: string; label: string; size: number }[] = [];
  for await (const { number, cell } of namedRows(file, COLUMNS, log)) {
    const [code, label, size] = [cell("code"), cell("label"), cell("size")];
    const place = { file, row: number };
    if (code === "") log.add("blank", { ...place, column: "code" }, { wanted: "a code for the locality" });
    if (label === "") log.add("blank", { ...place, column: "label" }, { wanted: "its name" });
    if (rows.some((row) => row.code === code)) log.add("repeated", { ...place, column: "code", value: code });
    if (!/^\d+(\.\d+)?$/.test(size) || Number(size) === 0) {
      log.add("wrong_number", { ...place, column: "share", value: size }, { wanted: "a number above 0" });
    }
    rows.push({ code, label, size: Number(size) });
  }
  const sum = rows.reduce((all, { size }) => all + size, 0);
  const areShares = rows.every(({ size }) => size <= 1);
  if (areShares && rows.length > 0 && Math.abs(sum - 1) > 0.01) {
    log.add("shares_sum", { file, column: "share" }, { sum: sum.toFixed(3) });
  }
  if (rows.length === 0 && log.faults().length === 0) log.add("no_rows", { file });
  return rows.map(({ code, label, size }) => ({ code, label, share: size / sum }));
}
