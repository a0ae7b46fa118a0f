import type { Dataset } from "../../src/dataset/dataset.ts";
import type { Dimension } from "../../src/results/grouping.ts";
import { type PreparedRun, prepareRun, type RunRequest } from "../../src/results/prepare-run.ts";
import { grownCouncil } from "./grown-council.ts";

/** A run of the grown council, or of another dataset, over three years unless said otherwise. */
export function grownRun(
  by: readonly (readonly Dimension[])[],
  request: Partial<RunRequest> = {},
  dataset: Dataset = grownCouncil(),
): PreparedRun {
  const prepared = prepareRun(dataset, { by, to: 2023, ...request });
  if ("cannot" in prepared) throw new Error(prepared.cannot.problem);
  return prepared;
}
