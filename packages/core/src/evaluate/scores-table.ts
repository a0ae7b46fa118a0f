import type { Columns } from "../results/counts-table.ts";
import type { Outcome } from "./outcome.ts";
import { INTERVALS, type Score, scoreOf } from "./score.ts";
import { scoreGroups } from "./score-groups.ts";

/**
 * Scores by dataset, level, group, horizon and method (see scoreGroups): n forecasts; wape, mape and bias in per cent; mase;
 * crps in plans; cover and width of intervals in per cent. A score without a value is empty.
 */
export function scoresTable(outcomes: readonly Outcome[]): Columns {
  const rows = scoreGroups(outcomes).map((group) => ({ group, score: scoreOf(group.outcomes) }));
  const named = (of: (row: (typeof rows)[number]) => string | number | undefined) => rows.map((row) => of(row) ?? "");
  const scores = ["n", "wape", "mape", "bias", "mase", "crps"] as const satisfies readonly (keyof Score)[];
  return {
    ...Object.fromEntries(
      (["dataset", "level", "code", "horizon", "method"] as const).map((name) => [
        name,
        named(({ group }) => group[name]),
      ]),
    ),
    ...Object.fromEntries(scores.map((name) => [name, named(({ score }) => score[name])])),
    ...Object.fromEntries(
      INTERVALS.map(({ percent }) => [`cover${percent}`, named(({ score }) => score.coverage[percent])]),
    ),
    ...Object.fromEntries(
      INTERVALS.map(({ percent }) => [`width${percent}`, named(({ score }) => score.width[percent])]),
    ),
  };
}
