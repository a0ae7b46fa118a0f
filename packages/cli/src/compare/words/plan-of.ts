import type { Compared } from "../compared.ts";

/** Place among the drawn plans of a scenario, whole where no lever is named. */
export function planOf({ compared }: Pick<Compared, "compared">, scenario: string, lever = "all"): number {
  return compared.lines.find((line) => line.scenario === scenario && line.lever === lever)?.plan ?? 0;
}
