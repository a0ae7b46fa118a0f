import { PHASES } from "../domain/ages.ts";

/** What is reported of a capped setting, in this order. `places` is known before any draw. */
export const PLACE_MEASURES = ["demand", "placed", "over", "overflow", "shortfall"] as const;
export type PlaceMeasure = (typeof PLACE_MEASURES)[number];

/**
 * One year's report of one capped setting by phase and home locality: group = phase * localities + locality. In every
 * group demand = placed + over + overflow.
 *
 * - demand: children who want the setting
 * - placed: those who have one of its places
 * - over: those who are there above its places
 * - overflow: those who are elsewhere for want of a place
 * - shortfall: demand - places where positive, pool by pool, shared out among those who are over or overflow
 */
export type PlaceReport = Record<PlaceMeasure, Int32Array>;

export function emptyReport(localities: number): PlaceReport {
  const groups = PHASES.length * localities;
  return {
    demand: new Int32Array(groups),
    placed: new Int32Array(groups),
    over: new Int32Array(groups),
    overflow: new Int32Array(groups),
    shortfall: new Int32Array(groups),
  };
}
