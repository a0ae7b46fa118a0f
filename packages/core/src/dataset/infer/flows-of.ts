import { sum } from "simple-statistics";
import { AGE_COUNT } from "../../domain/ages.ts";
import { SETTING_CLASSES } from "../../domain/settings.ts";
import { ageAtAugust } from "./age-at-august.ts";
import { isBySingleYear } from "./england-profiles.ts";
import type { KnownFlows } from "./known-flows.ts";
import type { AgeRange, Margins, PublishedArea, PublishedYear } from "./published.ts";
import { spreadAges } from "./spread-ages.ts";

/**
 * The published flows of a council as the cohort balance takes them. New plans whose ages were not published in a year have those of the nearest year that has
 * them; so have their settings. Years without a total of new plans are absent.
 *
 * @param profile England's new plans by single year of age, by which age bands are spread
 */
export function flowsOf(area: PublishedArea, profile: Float64Array | undefined): KnownFlows[] {
  const { years } = area;
  return years.flatMap((published) => {
    const total = published.newPlans.total;
    if (total === undefined) return [];
    const ages = nearest(years, published.year, ({ newPlans }) => newPlans.ages);
    const byAge = ages ? scaledTo(atAugust(ages, profile), total) : undefined;
    if (!byAge) return [];
    const bySetting = nearest(years, published.year, ({ newPlans }) => settingShares(newPlans));
    const byNeed = published.newPlans.needs;
    const joiners = { total, byAge, ...(bySetting ? { bySetting } : {}), ...(byNeed ? { byNeed } : {}) };
    const leavers = leaversOf(published.ceased);
    return [{ censusYear: published.year, joiners, ...(leavers ? { leavers } : {}) }];
  });
}

function nearest<Value>(
  years: readonly PublishedYear[],
  year: number,
  figureOf: (year: PublishedYear) => Value | undefined,
): Value | undefined {
  const byDistance = [...years].sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || a.year - b.year);
  return byDistance.map(figureOf).find((value) => value !== undefined);
}

/** Single years of age are those at the event; bands, of the releases to 2022, are taken as they are. */
function atAugust(ages: readonly AgeRange[], profile: Float64Array | undefined): Float64Array {
  const byAge = spreadAges(ages, profile);
  return isBySingleYear(ages) ? ageAtAugust(byAge) : byAge;
}

function scaledTo(values: Float64Array, total: number): Float64Array | undefined {
  const whole = sum([...values]);
  return whole > 0 ? values.map((value) => (value * total) / whole) : undefined;
}

function settingShares({ classes, total }: Margins): Record<string, number> | undefined {
  if (!classes || !total) return undefined;
  const placed = Object.values(classes).reduce((all, plans) => all + plans, 0);
  if (placed < total / 2) return undefined;
  return Object.fromEntries(
    SETTING_CLASSES.map((setting) => [
      setting,
      setting === "elsewhere" ? Math.max(0, total - placed) : (classes[setting] ?? 0),
    ]),
  );
}

/** Age at which a plan ceased stands for the age at the later census as if still here. */
function leaversOf({ total, ages }: Margins): KnownFlows["leavers"] {
  if (total === undefined) return undefined;
  const byAge = ages && scaledTo(atAugust(ages, undefined), total);
  return byAge ? { total, byAge: [...byAge, 0].slice(0, AGE_COUNT + 1) } : { total };
}
