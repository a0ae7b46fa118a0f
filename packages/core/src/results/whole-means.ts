import { groupBy } from "../dataset/group-by.ts";
import { roundToTotal } from "../domain/round-to-total.ts";
import { total } from "../domain/total.ts";
import type { Columns } from "./counts-table.ts";

/**
 * A table of counts with its means as whole numbers that add up: in each census year and view they make the total rounded to the nearest
 * whole, so the same total in every table and view of a run. Quantiles stay as they are: those of parts do not add up.
 */
export function wholeMeans(columns: Columns): Columns {
  const rows = columns.mean.map((_, row) => row);
  const mean = columns.mean.slice();
  for (const group of groupBy(rows, (row) => `${columns.census_year[row]} ${columns.view[row]}`).values()) {
    const means = group.map((row) => Number(columns.mean[row]));
    // 12 digits: sums of the same figures in another order must not fall on two sides of a half.
    const sum = Math.round(Number(total(means).toPrecision(12)));
    roundToTotal(means, sum).forEach((whole, i) => {
      mean[group[i]] = whole;
    });
  }
  return { ...columns, mean };
}
