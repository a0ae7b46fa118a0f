import type { PlanState, StatePair } from "./read-transitions.ts";
import type { ValidState } from "./read-valid-states.ts";

const ROWS_SHOWN = 5;

/** What occurs though valid-states.csv rules it out, in words, with the rows of transitions.csv where it does. */
export function holdAgainstValidStates(pairs: readonly StatePair[], valid: readonly ValidState[]): string[] {
  const found = new Map<string, Set<number>>();
  const settings = groupBySetting(valid);
  for (const { before, after, rows } of pairs) {
    const problems = [before, after].flatMap((state) => (state ? (problemOf(state, settings) ?? []) : []));
    if (before && after && before.setting !== after.setting) {
      const moves = settings.get(before.setting)?.map(({ movesTo }) => movesTo) ?? [];
      const isRuledOut = moves.length > 0 && moves.every((to) => to && !to.includes(after.setting));
      if (isRuledOut) problems.push(`move from ${before.setting} to ${after.setting}`);
    }
    for (const problem of problems) {
      const known = found.get(problem) ?? new Set();
      for (const row of rows) known.add(row);
      found.set(problem, known);
    }
  }
  return [...found].map(([problem, rows]) => `${problem}: ${rowsWords([...rows])}`);
}

function groupBySetting(valid: readonly ValidState[]): Map<string, ValidState[]> {
  const groups = new Map<string, ValidState[]>();
  for (const state of valid) groups.set(state.setting, [...(groups.get(state.setting) ?? []), state]);
  return groups;
}

function problemOf(
  { setting, need, ncy }: PlanState,
  settings: ReadonlyMap<string, readonly ValidState[]>,
): string | undefined {
  const rows = settings.get(setting);
  if (!rows) return `setting ${setting}, which it does not list`;
  if (!rows.some(({ needs }) => needs.includes(need))) return `need ${need} in ${setting}`;
  const isValid = rows.some((row) => row.needs.includes(need) && row.fromNcy <= ncy && ncy <= row.toNcy);
  return isValid ? undefined : `academic year ${ncy} in ${setting}`;
}

/** How many rows, and which the first are. */
export function rowsWords(rows: readonly number[]): string {
  const shown = [...rows].sort((a, b) => a - b).slice(0, ROWS_SHOWN);
  const more = rows.length > shown.length ? " …" : "";
  return `${rows.length.toLocaleString("en-GB")} ${rows.length === 1 ? "row" : "rows"} (${shown.join(", ")}${more})`;
}
