import { NEED_CODES } from "../../domain/needs.ts";
import type { PublishedArea } from "./published.ts";

/** The one code where no need was published. */
export const ALL_NEEDS = "ALL";

/**
 * The need codes of a council's dataset. Needs are used, in every year, where the last census whose ages or settings are published
 * has needs too; else all years have the one code ALL. So no plan changes from ALL to a need between two censuses.
 */
export function needsInUse({ years }: PublishedArea): string[] {
  const detailed = years.filter(({ plans }) => plans.ages || plans.classes || plans.needs);
  const last = detailed.at(-1);
  if (!last?.plans.needs) return [ALL_NEEDS];
  const used = new Set(years.flatMap(({ plans }) => namesAboveZero(plans.needs)));
  return NEED_CODES.filter((code) => used.has(code));
}

function namesAboveZero(needs: Readonly<Record<string, number>> = {}): string[] {
  return Object.keys(needs).filter((code) => needs[code] > 0);
}
