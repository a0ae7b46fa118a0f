import type { Columns } from "./counts-table.ts";
import { QUANTILE_NAMES, QUANTILES } from "./quantile.ts";
import type { Summary } from "./summary.ts";

const SHOWN = ([0.1, 0.5, 0.9] as const).map((p) => {
  const at = QUANTILES.indexOf(p);
  return { at, name: QUANTILE_NAMES[at] };
});

/** Empty columns for several measures side by side: mean, p10, p50 and p90 of each, named after it. */
export function measureColumns(measures: readonly string[]): Columns {
  const names = ["mean", ...SHOWN.map(({ name }) => name)];
  return Object.fromEntries(measures.flatMap((measure) => names.map((name) => [`${measure}_${name}`, []])));
}

/** Adds a row's summary of one of the measures. */
export function addMeasure(columns: Columns, measure: string, { mean, quantiles }: Summary): void {
  columns[`${measure}_mean`].push(mean);
  for (const { at, name } of SHOWN) columns[`${measure}_${name}`].push(quantiles[at]);
}
