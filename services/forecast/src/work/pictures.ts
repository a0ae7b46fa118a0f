import {
  type ChartText,
  type FanPanel,
  multiplesChart,
  multiplesFinding,
  type PlacesPanel,
  placesChart,
  placesFinding,
} from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import { countsBy, type Forecast, placesOf } from "@sufficiency/cli/forecast";
import { type Columns, NEEDS } from "@sufficiency/core";
import { VERSION } from "../version.ts";

/** Pictures of a run beside the fan chart, as the text of SVG files by name; without places there is none of them. */
export function picturesOf(forecast: Forecast): Map<string, string> {
  const { settings, needs } = forecast.run.dataset;
  const needLabels = labelled([...needs, ...NEEDS]);
  const places = placesOf(forecast);
  return new Map([
    ["needs.svg", fansBy(forecast, "need", "Plans at the January census, by primary need", needLabels)],
    [
      "settings.svg",
      fansBy(
        forecast,
        "setting",
        "Plans by the setting where they would be if places did not bind",
        labelled(settings),
      ),
    ],
    ...(places ? [["places.svg", placesPicture(forecast, places, labelled(settings))] as const] : []),
  ]);
}

type Label = (code: string) => string;

interface Row extends Omit<FanPanel["forecast"][number], "year"> {
  readonly census_year: number;
  readonly view: "demand" | "placed";
  readonly status: "observed" | "forecast";
  readonly mean: number;
  readonly need: string;
  readonly setting: string;
}

function fansBy(forecast: Forecast, by: "need" | "setting", subtitle: string, label: Label): string {
  const rows = rowsOf<Row>(countsBy(forecast, [by])).filter(({ view }) => view === "demand");
  const panels = [...new Set(rows.map((row) => row[by]))].map((code): FanPanel => {
    const own = rows.filter((row) => row[by] === code);
    return {
      label: label(code),
      observed: own
        .filter(({ status }) => status === "observed")
        .map(({ census_year, mean }) => ({ year: census_year, plans: mean })),
      forecast: own
        .filter(({ status }) => status === "forecast")
        .map(({ census_year, ...quantiles }) => ({ ...quantiles, year: census_year })),
    };
  });
  const last = ({ forecast: years }: FanPanel) => years[years.length - 1].p50;
  const sorted = panels.toSorted((a, b) => last(b) - last(a));
  return chartSvg(multiplesChart, {
    panels: sorted,
    scale: "own",
    ...textOf(forecast, multiplesFinding(sorted), subtitle),
  });
}

interface PlacesRow {
  readonly census_year: number;
  readonly phase: string;
  readonly setting: string;
  readonly locality: string;
  readonly places_mean: number;
  readonly demand_p10: number;
  readonly demand_p50: number;
  readonly demand_p90: number;
  readonly p_shortfall: number;
}

function placesPicture(forecast: Forecast, places: Columns, label: Label): string {
  const rows = rowsOf<PlacesRow>(places).filter(({ phase, locality }) => phase === "all" && locality === "all");
  const panels = [...new Set(rows.map(({ setting }) => setting))].map(
    (setting): PlacesPanel => ({
      label: label(setting),
      forecast: rows
        .filter((row) => row.setting === setting)
        .map((row) => ({
          year: row.census_year,
          places: row.places_mean,
          demand: { p10: row.demand_p10, p50: row.demand_p50, p90: row.demand_p90 },
          pShortfall: row.p_shortfall,
        })),
    }),
  );
  const text = textOf(forecast, placesFinding(panels), "Children at the January census, and places");
  return chartSvg(placesChart, { panels, scale: "own", ...text });
}

function textOf({ options, whole, run }: Forecast, title: string, subtitle: string): ChartText {
  const scenario = run.scenario ? `scenario ${run.scenario.name}` : "baseline";
  const draws = `${options.draws.toLocaleString("en-GB")} draws, seed ${options.seed}`;
  return {
    title,
    subtitle: `${whole.title}. ${subtitle}`,
    source: `Sufficiency ${VERSION}, ${scenario}, ${draws}; dataset ${whole.name}, hash ${whole.hash.slice(0, 12)}.`,
  };
}

function labelled(list: readonly { readonly code: string; readonly label: string }[]): Label {
  const labels = new Map(list.toReversed().map(({ code, label }) => [code, label]));
  return (code) => labels.get(code) ?? code;
}

function rowsOf<Row>(columns: Columns): Row[] {
  const names = Object.keys(columns);
  return columns[names[0]].map((_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])) as Row);
}
