import type { ReferenceRow } from "../../dataset/tables.ts";
import type { PlansByYear } from "../plans-by-code.ts";
import { dampedHolt } from "./damped-holt.ts";
import { drift } from "./drift.ts";
import { persistence } from "./persistence.ts";
import { referenceGrowth } from "./reference-growth.ts";

/** The plain methods that the forecast is held against, from what was known at the origin. */
export const PLAIN_METHODS = ["persistence", "drift", "damped_holt", "reference_growth"] as const;
export type PlainMethod = (typeof PLAIN_METHODS)[number];

/** The forecast itself, then the plain methods. */
export const METHODS = ["forecast", ...PLAIN_METHODS] as const;
export type Method = (typeof METHODS)[number];

/**
 * What a plain method makes of a series so many years ahead; undefined where it cannot be made from what is there.
 * @param history plans at counted censuses up to the origin, the origin among them
 * @param reference rows of the reference table known at the origin
 */
export function plainForecast(
  method: PlainMethod,
  history: PlansByYear,
  reference: readonly ReferenceRow[],
): ((horizon: number) => number) | undefined {
  switch (method) {
    case "persistence":
      return persistence(history);
    case "drift":
      return drift(history);
    case "damped_holt":
      return dampedHolt(history);
    case "reference_growth":
      return referenceGrowth(history, reference);
    default:
      return method satisfies never;
  }
}
