import type { Columns } from "../counts-table.ts";
import { DIMENSIONS } from "../grouping.ts";
import { MOST_HIDDEN } from "./suppress.ts";

/** What stands for a figure that is hidden: the Department for Education's symbol for confidential. */
export const HIDDEN = "c";

/** A number between 0 and 1 that belongs to a figure, the same each time; nobody who reads the figures can know it. */
export type UniformOf = (figure: string) => number;

const BASE = 5;

/** Columns that say what a figure is of, and shares; all others are figures. */
const WORDS: readonly string[] = ["census_year", ...DIMENSIONS, "view", "status", "flow", "p_shortfall"];

/**
 * A table as readers may have it that is not one of READERS_TABLES: each forecast rounded to a multiple of 5, totals too,
 * each by itself, and hidden where it is above 0 and as small as a count that is hidden. Observed counts are hidden: were
 * they rounded, many tables of the same few children, together with exact totals, would tell what none tells alone.
 */
export function roundFigures(columns: Columns, uniformOf: UniformOf): Columns {
  const show = (name: string, row: number): string | number => {
    const figure = columns[name][row];
    if (WORDS.includes(name)) return figure;
    if (columns.status?.[row] === "observed") return HIDDEN;
    const ofRow = columns.mean?.[row] ?? figure;
    return isSmallForecast(ofRow as number) ? HIDDEN : roundedFigure(columns, name, row, uniformOf);
  };
  return Object.fromEntries(Object.keys(columns).map((name) => [name, columns[name].map((_, row) => show(name, row))]));
}

/**
 * A figure rounded to the multiple of 5 above it as often as it lies near that, so that it is right on average, else to the
 * one below; for one figure always the same way.
 *
 * Source: random rounding, as Statistics Canada rounds census counts (Nargundkar and Saveland, "Random-rounding to prevent
 * statistical disclosures", Proceedings of the American Statistical Association 1972).
 */
export function roundedFigure(columns: Columns, name: string, row: number, uniformOf: UniformOf): number {
  const figure = columns[name][row] as number;
  const below = Math.floor(figure / BASE) * BASE;
  return below + (uniformOf(`${identityOf(columns, row)} ${name}`) < (figure - below) / BASE ? BASE : 0);
}

/** What a row is of, whatever its view: a count that is seen twice is shown in one way. */
export function identityOf(columns: Columns, row: number): string {
  const dimensions = [...DIMENSIONS, "flow"].filter((dimension) => columns[dimension]);
  return [columns.census_year[row], ...dimensions.map((dimension) => `${dimension}=${columns[dimension][row]}`)].join(
    " ",
  );
}

/** True for a forecast that is as small as a count that is hidden. */
export function isSmallForecast(mean: number): boolean {
  return mean > 0 && mean < MOST_HIDDEN + 0.5;
}
