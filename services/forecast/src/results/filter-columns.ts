import { type Columns, nearestHint } from "@sufficiency/core";
import { Problem } from "../problems/problem.ts";

/** Values wanted of some columns, each a list apart by commas; of census_year also spans as 2026..2030. */
export type Filters = Readonly<Record<string, string>>;

/** The rows of a table that have the values wanted. A value that no row has is refused, with those that there are. */
export function filterColumns(columns: Columns, filters: Filters): Columns {
  const errors: string[] = [];
  const wanted = Object.entries(filters).map(([column, text]) => {
    const cells = columns[column];
    if (!cells) {
      errors.push(
        `${column}: the table has no such column; give one of ${Object.keys(columns).join(", ")}, or add it to by.`,
      );
      return undefined;
    }
    return { cells, values: valuesOf(column, text, cells, errors) };
  });
  if (errors.length > 0) throw new Problem(400, errors.join(" "), { errors });
  const tests = wanted.filter((each) => each !== undefined);
  const [first] = Object.values(columns);
  const rows = first.map((_, row) => row).filter((row) => tests.every(({ cells, values }) => values.has(cells[row])));
  return Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, rows.map((row) => cells[row])]));
}

function valuesOf(
  column: string,
  text: string,
  cells: Columns[string],
  errors: string[],
): ReadonlySet<string | number> {
  const found = [...new Set(cells)];
  const values = text.split(",").flatMap((word) => {
    const matching = found.filter((value) => matches(String(value), word));
    if (matching.length > 0) return matching;
    const known = found.map(String);
    errors.push(`${column} ${word}: no row has it${nearestHint(word, known)}; give one of ${shortList(known)}.`);
    return [];
  });
  return new Set(values);
}

function matches(value: string, word: string): boolean {
  const span = /^(\d+)\.\.(\d+)$/.exec(word);
  return span ? Number(value) >= Number(span[1]) && Number(value) <= Number(span[2]) : value === word;
}

function shortList(values: readonly string[]): string {
  return values.length > 40 ? `${values.slice(0, 40).join(", ")} …` : values.join(", ");
}
