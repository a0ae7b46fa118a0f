import { ncyOfAge } from "../../domain/ages.ts";
import { censusOfAcademicYear } from "../../domain/years.ts";
import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";
import { spans } from "../spans.ts";

/** Plans of the last census in a capped setting at ages that no provision of it serves; or no places at all. */
export function warnUnservedHolders({ counts, places, settings }: Dataset): Fault[] {
  if (places.length === 0) return [makeFault("no_places", { file: "places.csv" })];
  const year = counts.reduce((last, row) => Math.max(last, row.census_year), 0);
  const open = places.filter((row) => (censusOfAcademicYear(row.academic_year) ?? Number.POSITIVE_INFINITY) <= year);
  return settings
    .filter((setting) => setting.capped === "yes")
    .flatMap((setting) => {
      const provisions = open.filter((row) => row.setting === setting.code);
      const isServed = (age: number) =>
        provisions.some((row) => row.ncy_from <= ncyOfAge(age) && ncyOfAge(age) <= row.ncy_to);
      const unserved = counts.filter(
        (row) => row.census_year === year && row.setting === setting.code && row.count > 0 && !isServed(row.age),
      );
      if (unserved.length === 0) return [];
      const plans = unserved.reduce((sum, row) => sum + row.count, 0);
      const details = { year, plans, setting: setting.code, ages: spans(unserved.map((row) => row.age)) };
      return [makeFault("unserved_holders", { file: "places.csv" }, details)];
    });
}
