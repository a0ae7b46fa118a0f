import { getDataset } from "../datasets/dataset-store.ts";
import { MOST_TOLD, Problem, toldFaults } from "../problems/problem.ts";
import type { Service } from "../service.ts";
import { addAnalysis, type NewAnalysis, type StoredAnalysis, sameAnalysis } from "./analysis-store.ts";
import { filesOfAll } from "./work-at-analysis.ts";

/** Takes an analysis on that can be made; a problem with all that is wrong where it cannot. */
export async function takeAnalysis(
  { pool, jobs, crew }: Pick<Service, "pool" | "jobs" | "crew">,
  analysis: NewAnalysis,
): Promise<StoredAnalysis> {
  const same = await sameAnalysis(pool, analysis);
  if (same) return same;
  const { kind, datasetId, datasetIds, request, idempotencyKey } = analysis;
  for (const id of datasetIds) {
    if (!(await getDataset(pool, id))) throw new Problem(422, `There is no dataset ${id}.`);
  }
  const datasets = await filesOfAll(pool, datasetIds);
  const checked = await crew.run("checkAnalysis", { kind, datasetId, datasets, request });
  if ("cannot" in checked) {
    const { cannot, faults, errors } = checked;
    throw new Problem(422, cannot, {
      ...toldFaults(faults),
      ...(errors === undefined ? {} : { errors: errors.slice(0, MOST_TOLD) }),
    });
  }
  const taken = await addAnalysis(pool, jobs, checked.steps, analysis);
  if (taken) return taken;
  throw new Problem(422, `The Idempotency-Key ${idempotencyKey} was used for another request; give a new one.`);
}
