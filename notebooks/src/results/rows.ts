import type { NamedQuantiles } from "@sufficiency/core";

/** What a simulated quantity comes to: its mean and quantiles. */
interface Summary extends NamedQuantiles {
  readonly mean: number;
}

/** Plans at one January census, of one of each dimension asked for. Readers have "c" where a small figure is hidden. */
export interface CountsRow extends Summary {
  readonly census_year: number;
  readonly view: "demand" | "placed";
  readonly status: "observed" | "forecast";
  readonly need: string;
  readonly setting: string;
  readonly locality: string;
  readonly age_band: string;
  /** National Curriculum Year: age - 4. */
  readonly ncy: number;
}

/** One year of one setting that is limited by places; `all` in phase and locality carries the answer. */
export interface PlacesRow {
  readonly census_year: number;
  readonly phase: string;
  readonly setting: string;
  readonly locality: string;
  readonly places_mean: number;
  readonly places_open: number;
  readonly demand_mean: number;
  readonly demand_p10: number;
  readonly demand_p50: number;
  readonly demand_p90: number;
  readonly over_mean: number;
  readonly overflow_mean: number;
  readonly overflow_p10: number;
  readonly overflow_p50: number;
  readonly overflow_p90: number;
  readonly shortfall_mean: number;
  readonly shortfall_p10: number;
  readonly shortfall_p50: number;
  readonly shortfall_p90: number;
  readonly p_shortfall: number;
}

/** Children of a need and a locality who want a setting that is limited by places; `all` in either carries the sum. */
export interface OverflowRow {
  readonly census_year: number;
  readonly need: string;
  readonly setting: string;
  readonly locality: string;
  readonly demand_mean: number;
  readonly demand_p10: number;
  readonly demand_p90: number;
  /** Those of them who are elsewhere for want of a place. */
  readonly overflow_mean: number;
  readonly overflow_p10: number;
  readonly overflow_p90: number;
}

export type FlowsRow = Summary & {
  readonly census_year: number;
  readonly setting: string;
  readonly flow: "joiner" | "leaver" | "mover";
  readonly status: "observed" | "inferred" | "forecast";
};
