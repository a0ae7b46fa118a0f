import { ALL, LEVELS, type LevelName } from "./levels.ts";
import { METHODS, type Method } from "./methods/methods.ts";
import type { Outcome } from "./outcome.ts";

/** Outcomes of one method that are scored together; `all` where datasets, groups or horizons are pooled. */
export interface ScoreGroup {
  readonly dataset: string;
  readonly level: LevelName;
  readonly code: string;
  readonly horizon: number | typeof ALL;
  readonly method: Method;
  readonly outcomes: readonly Outcome[];
}

/**
 * Puts outcomes into the groups that are scored: by level, with its groups pooled and apart, with horizons pooled and apart.
 * Where there are several datasets, groups are told apart for all of them together, and each dataset has its groups pooled.
 */
export function scoreGroups(outcomes: readonly Outcome[]): ScoreGroup[] {
  const isOne = new Set(outcomes.map(({ dataset }) => dataset)).size === 1;
  const groups = new Map<string, Omit<ScoreGroup, "outcomes"> & { outcomes: Outcome[] }>();
  const add = (outcome: Outcome, dataset: string, code: string, horizon: ScoreGroup["horizon"]): void => {
    const { level, method } = outcome;
    const key = [dataset, level, code, horizon, method].join("\t");
    const group = groups.get(key) ?? { dataset, level, code, horizon, method, outcomes: [] };
    group.outcomes.push(outcome);
    groups.set(key, group);
  };
  for (const outcome of outcomes) {
    for (const horizon of [ALL, outcome.horizon] as const) {
      const pooled = isOne ? outcome.dataset : ALL;
      add(outcome, pooled, ALL, horizon);
      if (outcome.code !== ALL) add(outcome, pooled, outcome.code, horizon);
      if (!isOne) add(outcome, outcome.dataset, ALL, horizon);
    }
  }
  return [...groups.values()].sort(inOrder(outcomes));
}

/** All before its parts; levels, horizons and methods in their own order, datasets and codes as they came. */
function inOrder(outcomes: readonly Outcome[]): (a: ScoreGroup, b: ScoreGroup) => number {
  const datasets = numbered([ALL, ...outcomes.map(({ dataset }) => dataset)]);
  const levels = numbered(LEVELS.map(({ name }) => name));
  const codes = numbered([ALL, ...outcomes.map(({ code }) => code)]);
  const methods = numbered(METHODS);
  const place = ({ dataset, level, code, horizon, method }: ScoreGroup): number[] => [
    datasets.get(dataset) as number,
    levels.get(level) as number,
    codes.get(code) as number,
    horizon === ALL ? 0 : horizon,
    methods.get(method) as number,
  ];
  return (a, b) => {
    const [left, right] = [place(a), place(b)];
    const at = left.findIndex((value, i) => value !== right[i]);
    return at < 0 ? 0 : left[at] - right[at];
  };
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, i) => [name, i]));
}
