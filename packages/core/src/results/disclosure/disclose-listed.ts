import type { Columns } from "../counts-table.ts";
import type { Dimension } from "../grouping.ts";
import { QUANTILE_NAMES } from "../quantile.ts";
import { HIDDEN, identityOf, isSmallForecast, roundedFigure, type UniformOf } from "./round-figures.ts";
import { suppress } from "./suppress.ts";
import { suppressLine } from "./suppress-line.ts";

/** Tables of counts of one forecast by their dimensions, apart by commas; "" is all plans. */
export type ListedTables = ReadonlyMap<string, Columns>;

const FIGURES: readonly string[] = ["mean", ...QUANTILE_NAMES];

/**
 * The groupings of the tables that every reader may have with exact observed counts. They are protected together: one table
 * by two dimensions with its totals, and tables by one dimension that share the grand total.
 */
export const READERS_TABLES: readonly (readonly Dimension[])[] = [
  [],
  ["locality"],
  ["setting"],
  ["locality", "setting"],
  ["need"],
  ["age_band"],
];

/**
 * The tables of READERS_TABLES as readers may have them. Observed counts from 1 to 5 are hidden, and others beside them
 * so that none can be worked out; what is hidden in one view is hidden in both. Forecasts whose mean is that small are
 * hidden too, and all others are rounded to 5, so that nothing is learned from the difference of two forecasts. A hidden
 * figure hides its quantiles.
 */
export function discloseListed(tables: ListedTables, uniformOf: UniformOf): Map<string, Columns> {
  const hidden = new Set([...hiddenOfGrid(tables), ...["need", "age_band"].flatMap((by) => hiddenOfLine(tables, by))]);
  return new Map([...tables].map(([by, columns]) => [by, disclosed(columns, by, hidden, uniformOf)]));
}

function disclosed(columns: Columns, by: string, hidden: ReadonlySet<string>, uniformOf: UniformOf): Columns {
  const show = (name: string, row: number): string | number => {
    const figure = columns[name][row];
    if (!FIGURES.includes(name)) return figure;
    const identity = identityOf(columns, row);
    if (columns.status[row] === "observed") return hidden.has(`${by}|${identity}`) ? HIDDEN : figure;
    if (isSmallForecast(columns.mean[row] as number)) return HIDDEN;
    return roundedFigure(columns, name, row, uniformOf);
  };
  return Object.fromEntries(Object.keys(columns).map((name) => [name, columns[name].map((_, row) => show(name, row))]));
}

/** Observed figures to hide of the table by locality and setting and of its totals. */
function hiddenOfGrid(tables: ListedTables): string[] {
  const figures = new Map(["locality,setting", "locality", "setting", ""].map((by) => [by, observed(tables.get(by))]));
  const localities = valuesOf(tables.get("locality"), "locality");
  const settings = valuesOf(tables.get("setting"), "setting");
  return slicesOf(tables.get("")).flatMap(({ year, view }) => {
    const cells = [...localities, undefined].flatMap((locality) =>
      [...settings, undefined].map((setting) => {
        const by = [locality && "locality", setting && "setting"].filter(Boolean).join();
        const dimensions = [locality && ` locality=${locality}`, setting && ` setting=${setting}`]
          .filter(Boolean)
          .join("");
        return { key: `${by}|${year}${dimensions}`, value: figures.get(by)?.get(`${view} ${year}${dimensions}`) ?? 0 };
      }),
    );
    const table = {
      rows: localities.length + 1,
      columns: settings.length + 1,
      values: cells.map(({ value }) => value),
    };
    const hidden = suppress(table);
    return cells.filter((_, cell) => hidden[cell] === 1).map(({ key }) => key);
  });
}

/** Observed figures to hide of a table by one dimension. */
function hiddenOfLine(tables: ListedTables, by: string): string[] {
  const figures = observed(tables.get(by));
  const totals = observed(tables.get(""));
  const codes = valuesOf(tables.get(by), by);
  return slicesOf(tables.get("")).flatMap(({ year, view }) => {
    const values = codes.map((code) => figures.get(`${view} ${year} ${by}=${code}`) ?? 0);
    const hidden = suppressLine([...values, totals.get(`${view} ${year}`) ?? 0]);
    return codes.filter((_, i) => hidden[i]).map((code) => `${by}|${year} ${by}=${code}`);
  });
}

/** Observed counts by view and what they are of. */
function observed(columns: Columns | undefined): Map<string, number> {
  if (!columns) return new Map();
  const rows = columns.status.map((_, row) => row).filter((row) => columns.status[row] === "observed");
  return new Map(rows.map((row) => [`${columns.view[row]} ${identityOf(columns, row)}`, columns.mean[row] as number]));
}

function slicesOf(columns: Columns | undefined): { year: string | number; view: string | number }[] {
  if (!columns) return [];
  return columns.status.flatMap((status, row) =>
    status === "observed" ? [{ year: columns.census_year[row], view: columns.view[row] }] : [],
  );
}

function valuesOf(columns: Columns | undefined, dimension: string): (string | number)[] {
  return columns ? [...new Set(columns[dimension])] : [];
}
