import {
  type DifferenceYear,
  differenceChart,
  differenceChartTable,
  differenceFinding,
  type FanInput,
  fanChart,
  fanChartTable,
  multiplesChart,
  multiplesChartTable,
  type PlacesPanel,
  placesChart,
  placesChartTable,
  placesFinding,
} from "@sufficiency/charts";
import type { Shown } from "../figure/live-figure.ts";
import { about, interval } from "../words/numbers.ts";

type Fan = Pick<FanInput, "observed" | "forecast">;

export const YOURS = "Your scenario";

/** The baseline's fan, where it is drawn already, with the scenario's expected values over it. */
export function planShown(
  baseline: Fan,
  scenario: readonly { year: number; plans: number }[],
  change: string,
  source: string,
): Shown {
  const last = scenario[scenario.length - 1];
  const input: FanInput = {
    ...baseline,
    expected: { label: "Scenario", years: scenario },
    title: `${YOURS}: about ${about(last.plans)} plans in January ${last.year}, ${change}`,
    subtitle:
      baseline.forecast.length > 0
        ? "The fan is the baseline, the dashed line your scenario (expected values)"
        : "Your scenario in expected values; the baseline’s fan is being drawn",
    source,
  };
  return { draw: (options) => fanChart(input, options), table: fanChartTable(input) };
}

/** Both fans side by side, on one scale. */
export function fansShown(baseline: Fan, scenario: Fan, source: string): Shown {
  const last = ({ forecast }: Fan) => forecast[forecast.length - 1];
  const [before, after] = [last(baseline), last(scenario)];
  const input = {
    panels: [
      { label: "Baseline", ...baseline },
      { label: YOURS, ...scenario },
    ],
    scale: "shared" as const,
    title:
      `January ${after.year}: about ${about(after.p50)} plans in your scenario (80% likely to be ${interval(after.p10, after.p90)}), ` +
      `about ${about(before.p50)} in the baseline`,
    subtitle: "All plans at the January census",
    source,
  };
  return { draw: (options) => multiplesChart(input, options), table: multiplesChartTable(input) };
}

/** What the scenario changes, year by year; the title is of what changes most. */
export function differenceShown(
  panels: readonly { label: string; years: readonly DifferenceYear[] }[],
  unit: string,
  source: string,
): Shown {
  const scenarios = panels.map(({ label, years }) => ({ label, years }));
  const last = ({ years }: (typeof scenarios)[number]) => Math.abs(years[years.length - 1].p50);
  const most = scenarios.reduce((best, each) => (last(each) > last(best) ? each : best));
  const input = { scenarios, unit, title: differenceFinding({ scenarios: [most], unit }), source };
  return { draw: (options) => differenceChart(input, options), table: differenceChartTable(input) };
}

/** Demand against the places of a setting, in the baseline and in the scenario, on one scale. */
export function placesShown(panels: readonly PlacesPanel[], source: string): Shown {
  const input = {
    panels,
    scale: "shared" as const,
    title: placesFinding(panels.slice(-1)),
    subtitle: "Children at the January census, and places",
    source,
  };
  return { draw: (options) => placesChart(input, options), table: placesChartTable(input) };
}
