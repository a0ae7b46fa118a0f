import type { Flow } from "./figures.ts";

/** Marks of the statistics for a figure that is not applicable, not available, suppressed or too small to give. */
const NOT_KNOWN = new Set(["", "x", "z", "c", "k", "u", "low", ":", "..", ".", "-", "~", "na", "n/a"]);

/** A published figure: a number, undefined where it is not known (never 0), or "wrong" where it is neither. */
export function readFigure(text: string): number | undefined | "wrong" {
  const cell = text.trim();
  if (NOT_KNOWN.has(cell.toLowerCase())) return undefined;
  return /^\d{1,9}(\.0+)?$/.test(cell) ? Number(cell) : "wrong";
}

/**
 * The census year of a published time period: a stock of 2022 is of January 2022, a flow of calendar 2021 belongs to the census after it, and
 * an academic year 202425 has its census in January 2025. Undefined where it is no year.
 */
export function censusOfPeriod(period: string, flow: Flow): number | undefined {
  const text = period.trim();
  if (/^(19|20)\d{4}$/.test(text)) {
    const census = Number(text.slice(0, 4)) + 1;
    return census % 100 === Number(text.slice(4)) ? census : undefined;
  }
  if (!/^(19|20)\d{2}$/.test(text)) return undefined;
  return flow === "plans" ? Number(text) : Number(text) + 1;
}
