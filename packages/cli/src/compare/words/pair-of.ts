import type { Compared } from "../compared.ts";

/** Place among the pairs of a scenario's difference from the baseline, whole where no lever is named. */
export function pairOf({ compared }: Compared, scenario: string, lever = "all"): number {
  const line = compared.lines.find((each) => each.scenario === scenario && each.lever === lever);
  if (!line) throw new RangeError(`${scenario} was not compared, or has no lever ${lever}.`);
  return line.pair;
}
