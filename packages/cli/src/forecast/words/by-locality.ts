import { interval, whole } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { textTable } from "../../text-table.ts";
import { countsBy, type Forecast, spanOf } from "../forecast.ts";
import { demandRows } from "./rows.ts";
import { yearsToTell } from "./years.ts";

const MOST_SHOWN = 12;
const LABEL_WIDTH = 32;

/** Plans by the child's home locality, the largest first; nothing where there is but one. */
export function byLocality(forecast: Forecast): string {
  const { from, to } = spanOf(forecast);
  const years = yearsToTell(forecast);
  const rows = demandRows(countsBy(forecast, ["locality"]));
  const localities = forecast.whole.localities.filter(({ code }) => rows.some((row) => row.locality === code));
  if (localities.length < 2) return "";
  const find = (code: string, year: number) => rows.find((row) => row.locality === code && row.census_year === year);
  const lines = localities
    .map(({ code, label }) => ({ code, label, last: find(code, to)?.p50 ?? 0 }))
    .sort((a, b) => b.last - a.last)
    .slice(0, MOST_SHOWN)
    .map(({ code, label }) => {
      const last = find(code, to);
      return [
        wrap(label, 2, LABEL_WIDTH),
        Math.round(find(code, from)?.mean ?? 0),
        ...years.map((year) => Math.round(find(code, year)?.p50 ?? 0)),
        last ? interval(last.p10, last.p90, whole) : "",
      ];
    });
  const heading = wrap(
    `Plans by the child's home locality: January ${from} (observed), ${years.join(" and ")} (forecast, medians)`,
  );
  const table = textTable(
    ["locality", `${from}\nobserved`, ...years.map((year) => `${year}\nforecast`), `${to}\n4 in 5 futures`],
    lines,
  );
  const hidden = localities.length - lines.length;
  const more =
    hidden > 0
      ? `\n\n${wrap(`${whole(hidden)} smaller localities are left out here: --by locality --out DIR writes all.`)}`
      : "";
  return `${heading}\n\n${table}${more}`;
}
