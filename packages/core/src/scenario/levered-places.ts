import type { PlaceRow } from "../dataset/tables.ts";
import { academicYearOfCensus, censusOfAcademicYear } from "../domain/years.ts";
import type { Lever } from "./lever-schemas.ts";
import { changesUnder, placesAt, provisionsOf, type Window } from "./provision-changes.ts";

/**
 * The places table under levers: the rows of every provision that they change are written anew, one a forecast year.
 * Others, and those that come out the same, stay as they are. A new provision without places gets no rows.
 *
 * @param acting which levers, by number, change places
 */
export function leveredPlaces(
  places: readonly PlaceRow[],
  levers: readonly Lever[],
  acting: (index: number) => boolean,
  window: (index: number) => Window,
  baseYear: number,
  years: number,
): readonly PlaceRow[] {
  const idle: Window = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  const windowOf = (index: number): Window => (acting(index) ? window(index) : idle);
  const touched = new Set(levers.flatMap((lever, index) => (acting(index) ? provisionsOf(lever) : [])));
  if (touched.size === 0) return places;
  const known = [...new Set(places.map((row) => row.provision))];
  const opened = [...touched].filter((provision) => !known.includes(provision));
  return [...known, ...opened].flatMap((provision) => {
    const rows = places.filter((row) => row.provision === provision);
    if (!touched.has(provision)) return rows;
    const before = changesUnder(places, [], provision, windowOf);
    const after = changesUnder(places, levers, provision, windowOf);
    const census = Array.from({ length: years }, (_, i) => baseYear + 1 + i);
    if (census.every((year) => placesAt(before, year) === placesAt(after, year))) return rows;
    const past = rows.filter((row) => (censusOfAcademicYear(row.academic_year) as number) <= baseYear);
    return [...past, ...census.flatMap((year) => rowAt(provision, rows, levers, year, placesAt(after, year)))];
  });
}

function rowAt(
  provision: string,
  rows: readonly PlaceRow[],
  levers: readonly Lever[],
  year: number,
  places: number,
): PlaceRow[] {
  const byYear = rows.toSorted((a, b) => a.academic_year.localeCompare(b.academic_year));
  const like = byYear.findLast((row) => (censusOfAcademicYear(row.academic_year) as number) <= year) ?? byYear[0];
  const academic_year = academicYearOfCensus(year);
  if (like) {
    return [{ ...like, academic_year, places, held_by_others: Math.min(places, like.held_by_others ?? 0) }];
  }
  for (const lever of levers) {
    if (lever.lever !== "places_added" || lever.provision !== provision || !lever.opens) continue;
    const { needs, ...opens } = lever.opens;
    return [{ provision, ...opens, needs: (needs ?? []).join(";"), academic_year, places }];
  }
  return [];
}
