import type { FaultCode } from "../fault-registry.ts";

const SHAPES: readonly (readonly [FaultCode, RegExp])[] = [
  ["spreadsheet_error", /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|#+)/i],
  ["date_for_number", /^\d{1,2}[-/ ][a-z]{3,9}([-/ ]\d{2,4})?$/i],
  ["date_for_number", /^[a-z]{3,9}[-/ ]\d{1,4}$/i],
  ["date_for_number", /^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?([ T]\d{1,2}:\d{2}.*)?$/],
  ["date_for_number", /^\d{1,2}\.\d{1,2}\.\d{2,4}$/],
  ["thousands_separator", /^-?[£$€]? ?\d{1,3}([,  ' ]\d{3})+(\.\d+)?$/],
  ["thousands_separator", /^-?[£$€] ?\d+(\.\d+)?$/],
  ["scientific", /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i],
  ["fraction", /^[+-]?\d*[.,]\d+$/],
  ["fraction", /^[+-]?\d+\.$/],
  ["leading_zero", /^(\+\d+|[+-]?0\d+|-0)$/],
  ["hidden_figure", /^([cxzk:*.~-]|\.\.|low|u|<\s?\d+|\d+-\d+|n\/a|na|null|none|suppressed)$/i],
];

/** Which fault a text that is no number has, by what spreadsheets and published tables make of numbers. */
export function wrongNumber(text: string): FaultCode {
  if (text !== text.trim()) return "stray_space";
  return SHAPES.find(([, shape]) => shape.test(text))?.[0] ?? "not_a_number";
}
