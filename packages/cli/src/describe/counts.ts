import { AGE_BANDS, ageBandOfAge, type CountRow, type Dataset, NEEDS } from "@sufficiency/core";
import { desc, from, op } from "arquero";
import { textTable } from "../text-table.ts";
import { basisWords } from "./basis-words.ts";

type Labels = ReadonlyMap<string, string>;

/** Plans by census, and those of the last census by setting, need, locality and age band. */
export function describeCounts({ counts, settings, localities, needs }: Dataset): string[] {
  const year = counts.reduce((last, row) => Math.max(last, row.census_year), 0);
  const last = counts.filter((row) => row.census_year === year);
  const heading = (what: string) => `Plans at census ${year} by ${what} (${basisWords(last)})\n`;
  return [
    `Plans at each January census\n\n${byCensus(counts)}`,
    `${heading("setting")}\n${byCode(last, "setting", labelsOf(settings))}`,
    `${heading("primary need")}\n${byCode(last, "need", labelsOf([...NEEDS, ...needs]))}`,
    `${heading("locality")}\n${byCode(last, "locality", labelsOf(localities))}`,
    `${heading("age band")}\n${byAgeBand(last)}`,
  ];
}

function byCensus(counts: readonly CountRow[]): string {
  const sums = from([...counts])
    .groupby("census_year")
    .rollup({ plans: op.sum("count") })
    .orderby("census_year")
    .objects() as { census_year: number; plans: number }[];
  const rows = sums.map(({ census_year, plans }, i) => {
    const rows = counts.filter((row) => row.census_year === census_year);
    const change = i === 0 ? "" : percent(plans / sums[i - 1].plans - 1, true);
    return [String(census_year), plans, change, basisWords(rows)];
  });
  return textTable(["census", "plans", "change", "basis"], rows);
}

function byCode(counts: readonly CountRow[], column: "setting" | "need" | "locality", labels: Labels): string {
  const sums = from([...counts])
    .groupby(column)
    .rollup({ plans: op.sum("count") })
    .orderby(desc("plans"), column)
    .objects() as Record<string, string | number>[];
  return sharesTable(
    column,
    sums.map((row) => ({ code: String(row[column]), plans: Number(row.plans) })),
    labels,
  );
}

function byAgeBand(counts: readonly CountRow[]): string {
  const sums = AGE_BANDS.map(({ code }) => ({
    code,
    plans: counts.filter((row) => ageBandOfAge(row.age) === code).reduce((sum, row) => sum + row.count, 0),
  }));
  return sharesTable("age_band", sums, labelsOf(AGE_BANDS));
}

function sharesTable(column: string, sums: readonly { code: string; plans: number }[], labels: Labels): string {
  const total = sums.reduce((sum, { plans }) => sum + plans, 0);
  const rows = sums.map(({ code, plans }) => [code, labels.get(code) ?? "", plans, percent(plans / total)]);
  return textTable([column, "", "plans", "share"], rows);
}

function labelsOf(list: readonly { readonly code: string; readonly label: string }[]): Labels {
  return new Map(list.map(({ code, label }) => [code, label]));
}

function percent(share: number, isChange = false): string {
  if (!Number.isFinite(share)) return "";
  return `${isChange && share >= 0 ? "+" : ""}${(100 * share).toFixed(1)}%`;
}
