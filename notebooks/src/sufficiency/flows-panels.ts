import type { FlowFigure, FlowsInput, FlowsYear } from "@sufficiency/charts";
import type { Labels } from "../dataset/labels-of.ts";
import type { FlowsRow } from "../results/rows.ts";

type Panel = FlowsInput["panels"][number];

/** Who joined and who left each setting, a panel a setting, the one that most join in the last year first. Years that are hidden are left out. */
export function flowsPanels(rows: readonly FlowsRow[], labels: Labels): Panel[] {
  const last = ({ years }: Panel): number => years[years.length - 1].joiners.mean;
  return [...new Set(rows.map(({ setting }) => setting))]
    .map((setting) => ({
      label: labels.setting(setting),
      years: yearsOf(rows.filter((row) => row.setting === setting)),
    }))
    .filter(({ years }) => years.some(({ joiners, leavers }) => joiners.mean + leavers.mean > 0))
    .sort((a, b) => last(b) - last(a));
}

function yearsOf(rows: readonly FlowsRow[]): FlowsYear[] {
  const leavers = new Map(rows.filter(({ flow }) => flow === "leaver").map((row) => [row.census_year, row]));
  return rows
    .filter(({ flow }) => flow === "joiner")
    .flatMap((joined) => {
      const left = leavers.get(joined.census_year);
      if (!left || Number.isNaN(joined.mean) || Number.isNaN(left.mean)) return [];
      return [{ year: joined.census_year, status: joined.status, joiners: figureOf(joined), leavers: figureOf(left) }];
    })
    .sort((a, b) => a.year - b.year);
}

function figureOf({ mean, p10, p90 }: FlowsRow): FlowFigure {
  return { mean, p10, p90 };
}
