import type { PlaceRow } from "../dataset/tables.ts";
import type { Lever, LeverOf } from "./lever-schemas.ts";
import { januaryOf, monthNumber } from "./ramp.ts";

/** Places of a provision that come (or go, below 0) in a month. */
export interface PlacesChange {
  readonly month: number;
  readonly by: number;
}

/** Months in which a lever acts: from its start, or the opening of what it requires, to its end (not among them). */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** How the places of provisions change by month under a scenario, and so when its levers act. */
export interface ProvisionChanges {
  /** Changes of a provision's places, those of the dataset (each September) and those of levers. */
  changes(provision: string): readonly PlacesChange[];
  /** When lever number `index` acts. */
  window(index: number): Window;
}

type PlacesLever = LeverOf<"places_added" | "places_moved" | "places_delayed" | "provision_closed">;

const NEVER = Number.POSITIVE_INFINITY;
const SEPTEMBER = 8;

export function isPlacesLever(lever: Lever): lever is PlacesLever {
  return ["places_added", "places_moved", "places_delayed", "provision_closed"].includes(lever.lever);
}

/** The provisions whose places a lever changes. */
export function provisionsOf(lever: Lever): string[] {
  if (!isPlacesLever(lever)) return [];
  return lever.lever === "places_moved" ? [lever.from, lever.to] : [lever.provision];
}

/**
 * Follows the levers of a scenario in the order of the file. Levers may require one another's provisions, but not in a
 * circle: that has been refused.
 */
export function provisionChanges(places: readonly PlaceRow[], levers: readonly Lever[]): ProvisionChanges {
  const windows = new Map<number, Window>();
  const known = new Map<string, readonly PlacesChange[]>();

  function changes(provision: string): readonly PlacesChange[] {
    const found = known.get(provision) ?? changesUnder(places, levers, provision, window);
    known.set(provision, found);
    return found;
  }

  function window(index: number): Window {
    const found = windows.get(index) ?? windowOf(levers[index]);
    windows.set(index, found);
    return found;
  }

  function windowOf(lever: Lever): Window {
    const required = lever.requires ?? [];
    return {
      start: Math.max(monthNumber(lever.start), ...required.map((provision) => openingOf(changes(provision)))),
      end: Math.min(
        "end" in lever && lever.end !== undefined ? monthNumber(lever.end) : NEVER,
        ...required.map((provision) => closingOf(changes(provision))),
      ),
    };
  }

  return { changes, window };
}

/** Changes of a provision's places by the dataset and those levers, in the order of the file. */
export function changesUnder(
  places: readonly PlaceRow[],
  levers: readonly Lever[],
  provision: string,
  window: (index: number) => Window,
): readonly PlacesChange[] {
  return levers.reduce<readonly PlacesChange[]>(
    (before, lever, index) => {
      if (!isPlacesLever(lever) || !provisionsOf(lever).includes(provision)) return before;
      return changed(before, lever, provision, window(index));
    },
    changesOfTable(places, provision),
  );
}

function changesOfTable(places: readonly PlaceRow[], provision: string): PlacesChange[] {
  const rows = places
    .filter((row) => row.provision === provision)
    .map((row) => ({ month: januaryOf(Number(row.academic_year.slice(0, 4))) + SEPTEMBER, places: row.places }))
    .sort((a, b) => a.month - b.month);
  return rows.map(({ month, places: now }, i) => ({ month, by: now - (rows[i - 1]?.places ?? 0) }));
}

function changed(
  before: readonly PlacesChange[],
  lever: PlacesLever,
  provision: string,
  { start, end }: Window,
): readonly PlacesChange[] {
  if (start === NEVER) return before;
  switch (lever.lever) {
    case "places_added":
      return [...before, ...fromTo(start, end, lever.places)];
    case "places_moved":
      return [...before, ...fromTo(start, end, lever.from === provision ? -lever.places : lever.places)];
    case "places_delayed":
      return before.map(({ month, by }) => ({ month: month >= start ? month + lever.months : month, by }));
    case "provision_closed": {
      const kept = before.filter(({ month }) => month < start);
      return [...kept, { month: start, by: -kept.reduce((sum, { by }) => sum + by, 0) }];
    }
    default:
      return lever satisfies never;
  }
}

function fromTo(start: number, end: number, by: number): PlacesChange[] {
  return end === NEVER
    ? [{ month: start, by }]
    : [
        { month: start, by },
        { month: end, by: -by },
      ];
}

/** Places that are there by the January of a census. */
export function placesAt(changes: readonly PlacesChange[], censusYear: number): number {
  return changes.reduce((sum, { month, by }) => (month <= januaryOf(censusYear) ? sum + by : sum), 0);
}

/** The first month with places; never where there are none. */
function openingOf(changes: readonly PlacesChange[]): number {
  return monthsOf(changes).find(({ places }) => places > 0)?.month ?? NEVER;
}

/** The month from which there are no places any more; never where there are some at the end, or none at all. */
function closingOf(changes: readonly PlacesChange[]): number {
  const months = monthsOf(changes);
  const last = months.findLastIndex(({ places }) => places > 0);
  return last < 0 || last === months.length - 1 ? NEVER : months[last + 1].month;
}

function monthsOf(changes: readonly PlacesChange[]): { month: number; places: number }[] {
  const byMonth = new Map<number, number>();
  for (const { month, by } of changes) byMonth.set(month, (byMonth.get(month) ?? 0) + by);
  let places = 0;
  return [...byMonth]
    .sort(([a], [b]) => a - b)
    .map(([month, by]) => {
      places += by;
      return { month, places };
    });
}
