import { escape as byClosure, op, table } from "arquero";
import { interval, whole } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { textTable } from "../../text-table.ts";
import { countsBy, type Forecast, spanOf } from "../forecast.ts";
import { labelOfSetting } from "./labels.ts";
import type { SummaryRow } from "./rows.ts";
import { yearsToTell } from "./years.ts";

const LONGEST_LABEL = 30;

/** Plans by setting at the last census, in the middle and at the end of the forecast, in each view. */
export function bySetting(forecast: Forecast): string {
  const { from, to } = spanOf(forecast);
  const years = yearsToTell(forecast);
  const counts = table(countsBy(forecast, ["setting"]));
  const means = counts
    .filter(byClosure((row: SummaryRow) => row.census_year === from || years.includes(row.census_year)))
    .groupby("setting")
    .pivot({ key: (row: SummaryRow) => `${row.census_year} ${row.view}` }, { mean: op.any("mean") })
    .objects() as ({ setting: string } & Record<string, number | string>)[];
  const last = new Map(
    (counts.objects() as SummaryRow[])
      .filter((row) => row.census_year === to && row.view === "demand")
      .map((row) => [row.setting, interval(row.p10, row.p90, whole)]),
  );
  const views = forecast.run.plan.places ? ["demand", "placed"] : ["demand"];
  const columns = [`${from} demand`, ...years.flatMap((year) => views.map((view) => `${year} ${view}`))];
  const total = columns.map((column) => means.reduce((sum, row) => sum + Number(row[column] ?? 0), 0));
  return [
    `${wrap(`Plans by setting: January ${from} (observed), ${years.join(" and ")} (forecast, mean${meaning(views)})`)}\n`,
    textTable(
      [
        "setting",
        `${from}\nobserved`,
        ...columns.slice(1).map((column) => column.replace(" ", "\n")),
        `${to} demand\n80% interval`,
      ],
      [
        ...means.map((row) => [
          short(labelOfSetting(forecast, row.setting)),
          ...columns.map((column) => Math.round(Number(row[column] ?? 0))),
          last.get(row.setting) ?? "",
        ]),
        ["All settings", ...total.map(Math.round), ""],
      ],
    ),
  ].join("\n");
}

function meaning(views: readonly string[]): string {
  return views.length === 1 ? "" : "; demand: where wanted, placed: where places allow";
}

function short(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : label;
}
