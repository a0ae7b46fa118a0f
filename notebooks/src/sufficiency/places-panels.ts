import type { PlacesPanel } from "@sufficiency/charts";
import type { CountsRow, PlacesRow } from "../results/rows.ts";

/** Demand against places of a setting, over all phases and localities, with the children who were counted there before. */
export function placesPanel(
  setting: string,
  label: string,
  places: readonly PlacesRow[],
  bySetting: readonly CountsRow[],
): PlacesPanel {
  return {
    label,
    observed: bySetting
      .filter((row) => row.setting === setting && row.status === "observed" && row.view === "placed")
      .map(({ census_year, mean }) => ({ year: census_year, plans: mean })),
    forecast: years(places.filter((row) => row.setting === setting && row.phase === "all")),
  };
}

/** The same phase by phase, against the places that are open to each, some to other phases too; phases that nobody wants are left out. */
export function phasePanels(
  setting: string,
  places: readonly PlacesRow[],
  phaseLabel: (phase: string) => string,
): PlacesPanel[] {
  const rows = places.filter((row) => row.setting === setting && row.phase !== "all");
  return [...new Set(rows.map(({ phase }) => phase))]
    .map((phase) => rows.filter((row) => row.phase === phase))
    .filter((ofPhase) => ofPhase.some(({ demand_p90 }) => demand_p90 > 0))
    .map((ofPhase) => ({ label: phaseLabel(ofPhase[0].phase), forecast: years(ofPhase, "places_open") }));
}

function years(
  rows: readonly PlacesRow[],
  places: "places_mean" | "places_open" = "places_mean",
): PlacesPanel["forecast"] {
  return rows
    .filter(({ locality }) => locality === "all")
    .map((row) => ({
      year: row.census_year,
      places: row[places],
      demand: { p10: row.demand_p10, p50: row.demand_p50, p90: row.demand_p90 },
      pShortfall: row.p_shortfall,
    }));
}
