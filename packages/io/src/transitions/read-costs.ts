import type { CsvFile } from "../dfe/csv-file.ts";
import type { ImportLog } from "../dfe/import-faults.ts";
import { INPUT_COLUMNS } from "./find-files.ts";
import { inputRows } from "./input-rows.ts";

/** Cost of a plan, pounds a year, by setting and need. */
export type Costs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Reads costs.csv. */
export async function readCosts(file: CsvFile, log: ImportLog): Promise<Costs> {
  const costs = new Map<string, Map<string, number>>();
  const rows = new Map<string, number>();
  for await (const row of inputRows(file, INPUT_COLUMNS["costs.csv"], [], log)) {
    const [need, setting, text] = [row.cell("need"), row.cell("setting"), row.cell("cost")];
    if (need === "") row.wrong("blank", "need", { wanted: "a code of need" });
    if (setting === "") row.wrong("blank", "setting", { wanted: "a code of setting" });
    if (!/^\d{1,9}(\.\d+)?$/.test(text)) {
      row.wrong(text === "" ? "blank" : "wrong_number", "cost", { wanted: "a number of pounds, digits only" });
      continue;
    }
    const ofSetting = costs.get(setting) ?? new Map<string, number>();
    costs.set(setting, ofSetting);
    const earlier = ofSetting.get(need);
    const key = `${setting}\t${need}`;
    if (earlier !== undefined) row.wrong("two_figures", "cost", { earlier, row: rows.get(key) ?? 0 });
    ofSetting.set(need, Number(text));
    rows.set(key, row.number);
  }
  return costs;
}
