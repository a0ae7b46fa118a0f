import { NEED_CODES } from "../../domain/needs.ts";
import type { Fault } from "../fault.ts";
import { createFaultLog, type FaultLog } from "../fault-log.ts";
import type { FaultCode } from "../fault-registry.ts";
import type { LoadedTable, LoadedTables } from "../loaded-table.ts";
import { nearestHint } from "../nearest.ts";
import { remember } from "../remember.ts";

interface CodeList {
  readonly code: FaultCode;
  readonly known: ReadonlySet<string>;
  readonly list: string;
}

/** Columns that hold a code, by what it is a code of. `needs` of places holds several. */
const CODE_COLUMNS = {
  need: ["need", "need_before", "need_after", "needs"],
  setting: ["setting", "setting_before", "setting_after", "wanted", "held"],
  locality: ["locality", "locality_before", "locality_after"],
};

/** Needs, settings and localities that no list knows. A list that has faults of its own is not held against the others. */
export function checkKnownCodes(tables: LoadedTables): Fault[] {
  const { settings, localities, needs, counts, transitions, population, places, unmet } = tables;
  const lists = {
    need: needs && !needs.whole ? undefined : needList(needs),
    setting: settings?.whole ? listOf("unknown_setting", settings) : undefined,
    locality: localities?.whole ? listOf("unknown_locality", localities) : undefined,
  };
  return [counts, transitions, population, places, unmet].flatMap((table) =>
    table === undefined ? [] : checkTable(table, lists),
  );
}

/** SEN2's codes and the dataset's own. */
function needList(own: LoadedTable<{ readonly code: string }> | undefined): CodeList {
  const known = new Set<string>([...NEED_CODES, ...(own?.rows ?? []).map((row) => row.code)]);
  return { code: "unknown_need", known, list: "" };
}

function listOf(code: FaultCode, table: LoadedTable<{ readonly code: string }>): CodeList {
  return { code, known: new Set(table.rows.map((row) => row.code)), list: table.file };
}

function checkTable(
  table: LoadedTable<object>,
  lists: Record<keyof typeof CODE_COLUMNS, CodeList | undefined>,
): Fault[] {
  const log = createFaultLog(table.file);
  for (const kind of ["need", "setting", "locality"] as const) {
    const list = lists[kind];
    const columns = CODE_COLUMNS[kind].filter((name) => table.rows.length > 0 && name in table.rows[0]);
    for (const column of list ? columns : []) checkColumn(table, column, list as CodeList, log);
  }
  return log.faults();
}

function checkColumn(table: LoadedTable<object>, column: string, list: CodeList, log: FaultLog): void {
  const allowed = [...list.known];
  const detailsOf = remember((code) => ({
    list: list.list,
    allowed: allowed.join(", "),
    nearest: nearestHint(code, allowed),
  }));
  table.rows.forEach((row, r) => {
    const text = (row as Record<string, string>)[column];
    if (text === "" || list.known.has(text)) return;
    const codes = column === "needs" ? text.split(";") : [text];
    for (const value of codes.filter((code) => !list.known.has(code))) {
      log.add(list.code, { row: table.rowNumbers[r], column, value }, detailsOf(value));
    }
  });
}
