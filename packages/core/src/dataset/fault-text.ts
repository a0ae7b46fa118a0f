import type { Fault } from "./fault.ts";

const LONGEST_VALUE = 60;

/**
 * A fault as one plain line:
 * `counts.csv, row 14, column age: "12-Nov" looks like a date made by a spreadsheet; give a whole number from 0 to 25.`
 */
export function faultText(fault: Fault): string {
  const row = fault.row === undefined ? "" : `, row ${fault.row}`;
  const column = fault.column === undefined ? "" : `, column ${visible(fault.column)}`;
  const path = fault.path === undefined ? "" : `, ${visible(fault.path)}`;
  const value = fault.value === undefined ? "" : `"${visible(fault.value)}" `;
  return `${visible(fault.file)}${row}${column}${path}: ${value}${visible(fault.problem, Number.POSITIVE_INFINITY)}; ${fault.expected}${more(fault)}.`;
}

function more({ moreRows }: Fault): string {
  if (moreRows === undefined) return "";
  return moreRows === 1 ? " (1 more row has this)" : ` (${moreRows.toLocaleString("en-GB")} more rows have this)`;
}

function visible(text: string, longest = LONGEST_VALUE): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{FFFD}");
}
