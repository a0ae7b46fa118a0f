import type { Labels } from "../dataset/labels-of.ts";
import { type Fan, fanOf } from "../results/fan-of.ts";
import type { CountsRow } from "../results/rows.ts";

export type By = "need" | "locality" | "age_band";

/** A fan for each need, locality or age band, the one with most plans in the last year first; age bands by age. A group that is hidden is left out. */
export function panelsBy(by: By, rows: readonly CountsRow[], labels: Labels): (Fan & { readonly label: string })[] {
  const label = { need: labels.need, locality: labels.locality, age_band: labels.ageBand }[by];
  const panels = [...new Set(rows.map((row) => row[by]))]
    .map((code) => ({ label: label(code), ...fanOf(rows.filter((row) => row[by] === code)) }))
    .filter(({ observed, forecast }) => observed.length > 0 && forecast.length > 0);
  if (by === "age_band") return panels;
  const last = ({ forecast }: Fan) => forecast[forecast.length - 1].p50;
  return panels.sort((a, b) => last(b) - last(a));
}
