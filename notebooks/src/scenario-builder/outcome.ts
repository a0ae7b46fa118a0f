import type { FanInput, PlacesPanel } from "@sufficiency/charts";
import type { Columns } from "@sufficiency/core";
import type { ForecastTables } from "../forecast/forecast-tables.ts";
import type { ExpectedTables } from "../forecast/forecaster.ts";
import { fanOf } from "../results/fan-of.ts";
import type { CountsRow, PlacesRow } from "../results/rows.ts";
import { rowsOf } from "../results/rows-of.ts";

/** Places of a setting and who needs them at one January census, in expected values. */
export interface SettingYear {
  readonly census_year: number;
  readonly setting: string;
  readonly places: number;
  readonly demand: number;
  readonly overflow: number;
  readonly shortfall: number;
}

/** A forecast in expected values, as the builder reads it. */
export interface Outcome {
  readonly plans: readonly { readonly year: number; readonly plans: number }[];
  readonly settings: readonly SettingYear[];
  /** Children in a setting that has no limit of places. */
  held(setting: string, year: number): number;
}

interface Expected {
  readonly census_year: number;
  readonly setting: string;
  readonly view: "demand" | "placed";
  readonly mean: number;
}

/** Groupings that the builder's forecasts are counted by, in this order. */
export const GROUPINGS = [[], ["setting"]] as const;

export function outcomeOf({ counts: [total, bySetting], places }: ExpectedTables): Outcome {
  const settings = rowsOf<Expected>(bySetting);
  return {
    plans: rowsOf<Expected>(total)
      .filter(({ view }) => view === "demand")
      .map(({ census_year, mean }) => ({ year: census_year, plans: mean })),
    settings: places ? rowsOf<SettingYear>(places) : [],
    held: (setting, year) => settings.findLast((row) => row.setting === setting && row.census_year === year)?.mean ?? 0,
  };
}

/** Plans of a drawn forecast, as a fan. */
export function drawnFan({ counts: [total] }: ForecastTables): Pick<FanInput, "observed" | "forecast"> {
  return fanOf(rowsOf<CountsRow>(total));
}

/** Demand against the places of a setting in expected values. */
export function expectedPanel(label: string, setting: string, { settings }: Outcome): PlacesPanel {
  return {
    label,
    forecast: settings
      .filter((row) => row.setting === setting)
      .map(({ census_year, places, demand }) => ({ year: census_year, places, demand: { p50: demand } })),
  };
}

/** The same from simulated futures, over all phases and localities. */
export function drawnPanel(label: string, setting: string, places: Columns): PlacesPanel {
  const rows = rowsOf<PlacesRow>(places).filter(
    (row) => row.setting === setting && row.phase === "all" && row.locality === "all",
  );
  return {
    label,
    forecast: rows.map((row) => ({
      year: row.census_year,
      places: row.places_mean,
      demand: { p10: row.demand_p10, p50: row.demand_p50, p90: row.demand_p90 },
      pShortfall: row.p_shortfall,
    })),
  };
}
