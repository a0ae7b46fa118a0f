import { censusOfAcademicYear } from "../../domain/years.ts";
import type { Fault } from "../fault.ts";
import { createFaultLog } from "../fault-log.ts";
import type { LoadedTables } from "../loaded-table.ts";
import { checkCapped } from "./capped.ts";

/** Places in settings that are not capped, or whose years of school, academic years or holders contradict each other. */
export function checkPlaces({ places, settings }: LoadedTables): Fault[] {
  if (places === undefined) return [];
  const log = createFaultLog(places.file);
  places.rows.forEach((row, r) => {
    const number = places.rowNumbers[r];
    if (row.ncy_from > row.ncy_to) {
      log.add("ncy_order", { row: number, column: "ncy_from", value: String(row.ncy_from) }, { to: row.ncy_to });
    }
    if (censusOfAcademicYear(row.academic_year) === undefined) {
      const wanted = secondHalf(row.academic_year);
      log.add("academic_year", { row: number, column: "academic_year", value: row.academic_year }, { wanted });
    }
    if (row.held_by_others !== undefined && row.held_by_others > row.places) {
      const place = { row: number, column: "held_by_others", value: String(row.held_by_others) };
      log.add("held_by_others", place, { places: row.places });
    }
    checkCapped(row.setting, "setting", number, settings, log);
  });
  return log.faults();
}

function secondHalf(academicYear: string): string {
  const first = academicYear.slice(0, 4);
  return `${first}/${String((Number(first) + 1) % 100).padStart(2, "0")}`;
}
