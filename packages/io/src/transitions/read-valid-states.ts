import type { CsvFile } from "../dfe/csv-file.ts";
import type { ImportLog } from "../dfe/import-faults.ts";
import { INPUT_COLUMNS } from "./find-files.ts";
import { inputRows } from "./input-rows.ts";

/** A row of valid-states.csv: what may be in a setting, and where one may go from it. */
export interface ValidState {
  readonly setting: string;
  /** The group of settings it belongs to; empty where not given. */
  readonly group: string;
  readonly fromNcy: number;
  readonly toNcy: number;
  readonly needs: readonly string[];
  /** Settings one may move to; undefined where the file does not say. */
  readonly movesTo: readonly string[] | undefined;
}

const GROUPS = ["setting-group", "setting->group"];
const MOVES = "setting->setting";

/** Reads valid-states.csv. A setting may have several rows. */
export async function readValidStates(file: CsvFile, log: ImportLog): Promise<ValidState[]> {
  const states: ValidState[] = [];
  for await (const row of inputRows(file, INPUT_COLUMNS["valid-states.csv"], [...GROUPS, MOVES], log)) {
    const setting = row.cell("setting");
    if (setting === "") row.wrong("blank", "setting", { wanted: "a code of setting" });
    const needs = codes(row.cell("needs"));
    if (needs.length === 0) row.wrong("blank", "needs", { wanted: "codes of need, with commas between them" });
    const meaning = "a National Curriculum Year (Reception is 0)";
    const fromNcy = row.whole("min-academic-year", -10, 99, meaning);
    const toNcy = row.whole("max-academic-year", -10, 99, meaning);
    if (fromNcy === undefined || toNcy === undefined || setting === "" || needs.length === 0) continue;
    if (fromNcy > toNcy) row.wrong("min_after_max", "min-academic-year", { max: toNcy });
    const group = GROUPS.map(row.cell).find((text) => text !== "") ?? "";
    const moves = codes(row.cell(MOVES));
    states.push({ setting, group, fromNcy, toNcy, needs, movesTo: moves.length > 0 ? moves : undefined });
  }
  return states;
}

function codes(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((code) => code.trim())
    .filter((code) => code !== "");
}
