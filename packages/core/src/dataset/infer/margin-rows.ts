import type { MarginRow } from "../tables.ts";
import type { CensusCounts } from "./infer-counts.ts";

/** The table `margins` of censuses: where each total comes from. Those by locality are never published. */
export function marginRows(censuses: readonly Pick<CensusCounts, "year" | "origin">[]): MarginRow[] {
  return censuses.flatMap(({ year, origin }) => [
    { census_year: year, margin: "total" as const, origin: origin.total },
    { census_year: year, margin: "age_band" as const, origin: origin.ages },
    { census_year: year, margin: "need" as const, origin: origin.needs },
    { census_year: year, margin: "setting_class" as const, origin: origin.classes },
  ]);
}
