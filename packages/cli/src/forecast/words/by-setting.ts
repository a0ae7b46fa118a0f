import { interval, whole } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { textTable } from "../../text-table.ts";
import { countsBy, type Forecast, spanOf } from "../forecast.ts";
import { labelOfSetting } from "./labels.ts";
import { type SummaryRow, summaryRows } from "./rows.ts";
import { yearsToTell } from "./years.ts";

const LABEL_WIDTH = 18;

/** Plans by setting at the last census, in the middle and at the end of the forecast, in each view. */
export function bySetting(forecast: Forecast): string {
  const { from, to } = spanOf(forecast);
  const years = yearsToTell(forecast);
  const views = forecast.run.plan.places ? ["demand", "placed"] : ["demand"];
  const columns = years.flatMap((year) => views.map((view) => ({ year, view })));
  const cellsOf = (rows: readonly SummaryRow[]) => {
    const find = (year: number, view: string) => rows.find((row) => row.census_year === year && row.view === view);
    const last = find(to, "demand");
    return [
      Math.round(find(from, "demand")?.mean ?? 0),
      ...columns.map(({ year, view }) => Math.round(find(year, view)?.p50 ?? 0)),
      last ? interval(last.p10, last.p90, whole) : "",
    ];
  };
  const rows = summaryRows(countsBy(forecast, ["setting"]));
  const settings = [...new Set(rows.map((row) => row.setting))];
  const heading = wrap(
    `Plans by setting: January ${from} (observed), ${years.join(" and ")} (forecast, medians${meaning(views)})`,
  );
  return [
    `${heading}\n`,
    textTable(
      [
        "setting",
        `${from}\nobserved`,
        ...columns.map(({ year, view }) => `${year}\n${view}`),
        `${to} demand\n4 in 5 futures`,
      ],
      [
        ...settings.map((setting) => [
          wrap(labelOfSetting(forecast, setting), 2, LABEL_WIDTH),
          ...cellsOf(rows.filter((row) => row.setting === setting)),
        ]),
        ["All settings", ...cellsOf(summaryRows(countsBy(forecast, [])))],
      ],
    ),
  ].join("\n");
}

function meaning(views: readonly string[]): string {
  return views.length === 1
    ? ""
    : "; demand: where children would be if there were places for all, placed: where the planned places let them be";
}
