import { type Dataset, latestPriors } from "@sufficiency/core";
import { wrap } from "../text/wrap.ts";
import { textTable } from "../text-table.ts";
import { range } from "./range.ts";

/** The reference areas with their years, and the priors with date and source; nothing where both are absent. */
export function describeSources({ reference, priors }: Dataset): string {
  const areas = [...new Set(reference.map((row) => row.area))].map((area) => {
    const rows = reference.filter((row) => row.area === area);
    const bands = [...new Set(rows.map((row) => row.age_band))].join(", ");
    return wrap(
      `Reference area ${area}: censuses ${range(rows.map((row) => row.year)).words}, age bands ${bands} (published, observed).`,
    );
  });
  const table = textTable(
    ["prior", "value", "data up to", "source"],
    latestPriors(priors).map((row) => [row.name, row.value, row.date, row.source]),
  );
  return [...areas, ...(priors.length === 0 ? [] : [`Priors, learned from other councils\n\n${table}`])].join("\n");
}
