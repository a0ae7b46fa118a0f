import type { CountsRow } from "./rows.ts";

/** Children of one need and locality who want a setting, and how many of them are expected to be elsewhere for want of a place. */
export interface LackingPlaces {
  readonly census_year: number;
  readonly need: string;
  readonly locality: string;
  /** Mean of simulated futures, and the ends of the interval that holds 80% of them. */
  readonly demand: number;
  readonly demand_p10: number;
  readonly demand_p90: number;
  /** Mean of simulated futures: means of demand and of those placed may be taken from each other, quantiles may not. */
  readonly lacking: number;
}

/**
 * Who lacks a place of a setting, from forecast counts by need, locality and setting: demand less placed, where demand
 * counts by where children would be if places did not bind and placed by where they are.
 */
export function lackingPlaces(counts: readonly CountsRow[], setting: string): LackingPlaces[] {
  const rows = counts.filter((row) => row.setting === setting && row.status === "forecast");
  const key = ({ census_year, need, locality }: CountsRow) => `${census_year} ${need} ${locality}`;
  const placed = new Map(rows.filter(({ view }) => view === "placed").map((row) => [key(row), row.mean]));
  return rows
    .filter(({ view }) => view === "demand")
    .map((row) => ({
      census_year: row.census_year,
      need: row.need,
      locality: row.locality,
      demand: row.mean,
      demand_p10: row.p10,
      demand_p90: row.p90,
      lacking: row.mean - (placed.get(key(row)) ?? row.mean),
    }));
}
