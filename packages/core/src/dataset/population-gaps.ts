import type { Dataset } from "./dataset.ts";
import { isJoiner } from "./flow-kind.ts";
import { groupBy } from "./group-by.ts";
import { knownPopulation, peopleKey, spanOfPopulation } from "./known-population.ts";
import { spans } from "./spans.ts";

/** Localities and ages for which some mid-years are not known, so that the nearest year stands in. */
export interface CarriedPopulation {
  /** Codes, or `undefined` for every locality. */
  readonly localities: readonly string[] | undefined;
  readonly ages: readonly number[];
  readonly midYears: readonly number[];
}

/** Ages of a locality for which no year is known, so that no joiners can be forecast there. */
export interface UnknownPopulation {
  readonly locality: string;
  readonly ages: readonly number[];
  /** Joiners of these ages in all transitions. */
  readonly joiners: number;
}

/**
 * What the population table lacks of what a forecast needs, at the ages and in the localities where plans are counted or joiners recorded: from
 * the mid-year before the first transition to the last that the table has. Both are empty where there is no table.
 */
export function populationGaps(dataset: Dataset): { carried: CarriedPopulation[]; unknown: UnknownPopulation[] } {
  const span = spanOfPopulation(dataset);
  if (span === undefined) return { carried: [], unknown: [] };
  const known = knownPopulation(dataset);
  const firstTransition = dataset.transitions.reduce((first, row) => Math.min(first, row.census_year), span.from + 1);
  const years = Array.from({ length: span.to - firstTransition + 2 }, (_, i) => firstTransition - 1 + i);
  const { joiners, localities, ages } = whereNeeded(dataset);
  const missing: { locality: string; age: number; midYears: number[] }[] = [];
  const unknown: { locality: string; age: number; joiners: number }[] = [];
  for (const locality of localities) {
    for (const age of ages) {
      const midYears = new Set(known.get(peopleKey(age, locality))?.midYears);
      if (midYears.size === 0) unknown.push({ locality, age, joiners: joiners.get(peopleKey(age, locality)) ?? 0 });
      else missing.push({ locality, age, midYears: years.filter((year) => !midYears.has(year)) });
    }
  }
  return { carried: gatherCarried(missing, localities.length), unknown: gatherUnknown(unknown) };
}

/** The ages and localities of plans and joiners, and joiners by `peopleKey`. */
function whereNeeded({ counts, transitions, localities }: Dataset) {
  const joiners = new Map<string, number>();
  const ages = new Set<number>();
  const used = new Set<string>();
  const need = (age: number, locality: string): void => {
    ages.add(age);
    used.add(locality);
  };
  for (const row of counts) if (row.count > 0) need(row.age, row.locality);
  for (const row of transitions) {
    if (!isJoiner(row) || row.count === 0) continue;
    const key = peopleKey(row.age, row.locality_after);
    joiners.set(key, (joiners.get(key) ?? 0) + row.count);
    need(row.age, row.locality_after);
  }
  return {
    joiners,
    ages: [...ages].sort((a, b) => a - b),
    localities: localities.map((row) => row.code).filter((code) => used.has(code)),
  };
}

function gatherCarried(
  cells: readonly { locality: string; age: number; midYears: readonly number[] }[],
  localities: number,
): CarriedPopulation[] {
  const gaps = cells.filter(({ midYears }) => midYears.length > 0);
  const byYears = groupBy(gaps, ({ locality, midYears }) => `${locality}\t${midYears.join()}`);
  const ofLocality = [...byYears.values()].map((group) => ({
    locality: group[0].locality,
    ages: group.map(({ age }) => age),
    midYears: group[0].midYears,
  }));
  const alike = groupBy(ofLocality, ({ ages, midYears }) => `${ages.join()}\t${midYears.join()}`);
  return [...alike.values()].map((group) => ({
    ...group[0],
    localities: group.length === localities ? undefined : group.map(({ locality }) => locality),
  }));
}

function gatherUnknown(cells: readonly { locality: string; age: number; joiners: number }[]): UnknownPopulation[] {
  return [...groupBy(cells, ({ locality }) => locality)].map(([locality, group]) => ({
    locality,
    ages: group.map(({ age }) => age),
    joiners: group.reduce((sum, { joiners }) => sum + joiners, 0),
  }));
}

/** A gap in words: "mid-2024 (every locality, ages 0 to 25)". */
export function carriedWords({ localities, ages, midYears }: CarriedPopulation): string {
  return `mid-${spans(midYears)} (${localities?.join(", ") ?? "every locality"}, ages ${spans(ages)})`;
}
