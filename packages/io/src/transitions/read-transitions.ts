import { MAX_AGE, ncyOfAge } from "@sufficiency/core";
import type { CsvFile } from "../dfe/csv-file.ts";
import type { ImportLog } from "../dfe/import-faults.ts";
import { INPUT_COLUMNS } from "./find-files.ts";
import { type InputRow, inputRows } from "./input-rows.ts";

/** Where a child with a plan is at a January census. */
export interface PlanState {
  readonly ncy: number;
  readonly need: string;
  readonly setting: string;
}

/** Children who were alike at one census and alike at the next; no state where no plan is held. */
export interface StatePair {
  /** Year of the first state's January census; the second state's is a year later. */
  readonly calendarYear: number;
  readonly before: PlanState | undefined;
  readonly after: PlanState | undefined;
  /** Rows of transitions.csv, one a child. */
  readonly rows: number[];
}

export interface TransitionsFile {
  readonly pairs: readonly StatePair[];
  /** Columns that were not asked for and not used. */
  readonly unused: readonly string[];
  /** Rows whose academic years are the same, or two apart: kept down or moved up. */
  readonly outOfStep: readonly number[];
}

const FIRST_YEAR = 1991;
const LAST_YEAR = 2099;
export const LEAST_NCY = ncyOfAge(0);
export const MOST_NCY = ncyOfAge(MAX_AGE);
const COUNTING = ["count", "n", "plans", "population", "number", "weight", "total"];

/** Reads transitions.csv into pairs of states. No child is kept: rows that are alike become one pair. */
export async function readTransitions(file: CsvFile, log: ImportLog): Promise<TransitionsFile> {
  const pairs = new Map<string, StatePair>();
  const outOfStep: number[] = [];
  let unused: readonly string[] = [];
  const wanted = INPUT_COLUMNS["transitions.csv"];
  for await (const row of inputRows(file, wanted, [], log, takeUnused)) {
    const pair = pairOf(row);
    if (!pair) continue;
    const { years, ...states } = pair;
    if (years[1] !== years[0] + 1) outOfStep.push(row.number);
    const key = JSON.stringify(states);
    const known = pairs.get(key);
    if (known) known.rows.push(row.number);
    else pairs.set(key, { ...states, rows: [row.number] });
  }
  return { pairs: [...pairs.values()], unused, outOfStep };

  function takeUnused(columns: readonly string[]): void {
    unused = columns;
    for (const column of columns.filter((each) => COUNTING.includes(each))) {
      log.add("counting_column", { file: file.name, row: 1, column });
    }
  }
}

type RowPair = Omit<StatePair, "rows"> & { readonly years: readonly [number, number] };

function pairOf(row: InputRow): RowPair | undefined {
  const calendarYear = row.whole(
    "calendar-year",
    FIRST_YEAR,
    LAST_YEAR,
    "the year of the first state's January census",
  );
  const [first, second] = [sideOf(row, 1), sideOf(row, 2)];
  if (calendarYear === undefined || !first || !second) return undefined;
  if (!first.state && !second.state) {
    row.wrong("no_plan", "setting-1");
    return undefined;
  }
  const step = second.ncy - first.ncy;
  if (step < 0 || step > 2 || (first.state && second.ncy <= LEAST_NCY)) {
    row.wrong("years_do_not_follow", "academic-year-2", { before: first.ncy, next: first.ncy + 1 });
    return undefined;
  }
  return { calendarYear, before: first.state, after: second.state, years: [first.ncy, second.ncy] };
}

function sideOf(row: InputRow, side: 1 | 2): { ncy: number; state: PlanState | undefined } | undefined {
  const [setting, need] = [codeOf(row, `setting-${side}`), codeOf(row, `need-${side}`)];
  const held = setting !== "" || need !== "";
  const slack = held ? 0 : 1;
  const meaning = held
    ? "the National Curriculum Year of one who holds a plan (Reception is 0)"
    : "the National Curriculum Year (Reception is 0)";
  const ncy = row.whole(`academic-year-${side}`, LEAST_NCY - slack, MOST_NCY + slack, meaning);
  if (setting === undefined || need === undefined) return undefined;
  if (held && setting === "") row.wrong("half_nonsend", `setting-${side}`, { other: "need" });
  if (held && need === "") row.wrong("half_nonsend", `need-${side}`, { other: "setting" });
  if (ncy === undefined || (held && (setting === "" || need === ""))) return undefined;
  return { ncy, state: held ? { ncy, need, setting } : undefined };
}

/** A code, or the empty text for NONSEND; undefined, and a fault said, where it can be neither. */
function codeOf(row: InputRow, column: string): string | undefined {
  const text = row.cell(column);
  if (/^non[-_ ]?send$/i.test(text)) return "";
  // SEN2 has a need ALL, which no result takes for a total
  const reason = column.startsWith("need") && text === "ALL" ? undefined : whyNoCode(text);
  if (text === "") row.wrong("blank", column, { wanted: "a code, or NONSEND where no plan is held" });
  else if (reason) row.wrong("no_code", column, { reason });
  else return text;
  return undefined;
}

function whyNoCode(text: string): string | undefined {
  if (/^all$/i.test(text)) return "it stands for a total in the results";
  if (text.includes(";")) return "a semicolon keeps codes apart";
  if (/[\p{Cc}\p{Zl}\p{Zp}\uFFFD]/u.test(text)) return "it has a character that cannot be read";
  if (/^#/.test(text)) return "it looks like a spreadsheet's error";
  return undefined;
}
