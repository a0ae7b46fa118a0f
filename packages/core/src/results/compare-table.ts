import type { ComparedPlans } from "./compared-plans.ts";
import type { Columns } from "./counts-table.ts";
import type { PairedTally } from "./paired-draws.ts";
import { QUANTILES } from "./quantile.ts";
import { signedSummaryOf } from "./signed-summary.ts";
import { viewsOf } from "./tally.ts";

const at = (p: (typeof QUANTILES)[number]): number => QUANTILES.indexOf(p);

/**
 * What scenarios do, and each lever of theirs by itself: scenario - baseline in the same draws, by census year and group, in
 * each view. Groups without plans in any plan, year and draw are left out.
 *
 * Columns: scenario, lever (`all` for the whole), census_year, the grouping's dimensions, view, mean, p10, p50 and p90, in
 * plans, and p_lower, the probability that the scenario has fewer plans than the baseline.
 *
 * @param grouping place among the plans' groupings
 */
export function compareTable({ plans, lines }: ComparedPlans, paired: PairedTally, grouping: number): Columns {
  const [baseline] = plans;
  const { baseYear, years } = baseline.demand;
  const { by, keys } = baseline.groupings[grouping];
  const views = viewsOf(baseline);
  const used = keys.map((_, group) => isUsed(paired, grouping, group, keys.length));
  const columns: Columns = { scenario: [], lever: [], census_year: [] };
  for (const name of [...by, "view", "mean", "p10", "p50", "p90", "p_lower"]) columns[name] = [];
  for (const { scenario, lever, plan } of lines) {
    const differences = paired.differences[plan].counts[grouping];
    for (let year = 1; year <= years; year++) {
      keys.forEach((codes, group) => {
        if (!used[group]) return;
        views.forEach((view, v) => {
          const cell = ((year - 1) * views.length + v) * keys.length + group;
          const { mean, quantiles, pLower } = signedSummaryOf(differences, cell);
          columns.scenario.push(scenario);
          columns.lever.push(lever);
          columns.census_year.push(baseYear + year);
          by.forEach((dimension, i) => {
            columns[dimension].push(codes[i]);
          });
          columns.view.push(view);
          columns.mean.push(mean);
          columns.p10.push(quantiles[at(0.1)]);
          columns.p50.push(quantiles[at(0.5)]);
          columns.p90.push(quantiles[at(0.9)]);
          columns.p_lower.push(pLower);
        });
      });
    }
  }
  return columns;
}

function isUsed({ plans }: PairedTally, grouping: number, group: number, groups: number): boolean {
  return plans.some(({ counts }) => {
    const { sums } = counts[grouping];
    for (let cell = group; cell < sums.length; cell += groups) if (sums[cell] > 0) return true;
    return false;
  });
}
