import type { Dataset } from "../dataset/dataset.ts";
import type { CountRow } from "../dataset/tables.ts";
import { ageBandOfAge } from "../domain/ages.ts";
import { ALL, type LevelName } from "./levels.ts";

/** Plans at each January census, by census year. */
export type PlansByYear = ReadonlyMap<number, number>;

/**
 * Plans of each group of a level at each census, as counts have them. A group that has plans at any census has a figure
 * at every one, 0 where there are none.
 */
export function plansByCode(dataset: Dataset, level: LevelName): ReadonlyMap<string, PlansByYear> {
  const codeOf = coder(dataset, level);
  const years = [...new Set(dataset.counts.map((row) => row.census_year))].sort((a, b) => a - b);
  const byCode = new Map<string, Map<number, number>>();
  for (const row of dataset.counts) {
    const code = codeOf(row);
    const plans = byCode.get(code) ?? new Map(years.map((year) => [year, 0]));
    byCode.set(code, plans.set(row.census_year, (plans.get(row.census_year) ?? 0) + row.count));
  }
  return byCode;
}

function coder(dataset: Dataset, level: LevelName): (row: CountRow) => string {
  switch (level) {
    case "total":
      return () => ALL;
    case "age_band":
      return ({ age }) => ageBandOfAge(age);
    case "need":
      return ({ need }) => need;
    case "locality":
      return ({ locality }) => locality;
    case "setting_class": {
      const classOf = new Map(dataset.settings.map((row) => [row.code, row.class]));
      return ({ setting }) => classOf.get(setting) as string;
    }
    default:
      return level satisfies never;
  }
}
