import { academicYearOfCensus, censusOfAcademicYear, type Dataset, type PlaceRow } from "@sufficiency/core";
import { wrap } from "../text/wrap.ts";
import { textTable } from "../text-table.ts";

/** Places by setting and academic year; nothing where the table is absent. */
export function describePlaces({ places, settings }: Dataset): string {
  if (places.length === 0) return "";
  const censuses = [...new Set(places.map((row) => censusOf(row)))].sort((a, b) => a - b);
  const rows = settings
    .filter((setting) => places.some((row) => row.setting === setting.code))
    .map(({ code }) => {
      const ofSetting = places.filter((row) => row.setting === code);
      const provisions = new Set(ofSetting.map((row) => row.provision)).size;
      return [code, provisions, ...censuses.map((census) => placesAt(ofSetting, census))];
    });
  const head = ["setting", "provisions", ...censuses.map(academicYearOfCensus)];
  return [
    wrap(
      "Commissioned places by setting and academic year, as planned (a provision keeps its last figure; 2024/25 serves census 2025)",
    ),
    "",
    textTable(head, rows),
  ].join("\n");
}

function placesAt(places: readonly PlaceRow[], census: number): number {
  const inForce = new Map<string, PlaceRow>();
  for (const row of [...places].sort((a, b) => censusOf(a) - censusOf(b))) {
    if (censusOf(row) <= census) inForce.set(row.provision, row);
  }
  return [...inForce.values()].reduce((sum, row) => sum + row.places, 0);
}

/** Census that a row of places serves; a valid dataset has no row without one. */
function censusOf(row: PlaceRow): number {
  return censusOfAcademicYear(row.academic_year) ?? Number.NaN;
}
