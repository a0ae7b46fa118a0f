import type { StoredAnalysis } from "./analysis-store.ts";

/** An analysis as the API shows it. */
export function shownAnalysis({ dataset_id, reason, finished_at, request: _request, ...analysis }: StoredAnalysis) {
  return {
    ...analysis,
    dataset: dataset_id,
    scenarios: [...analysis.scenarios],
    files: [...analysis.files],
    ...(reason === null ? {} : { reason }),
    created_at: analysis.created_at.toISOString(),
    ...(finished_at === null ? {} : { finished_at: finished_at.toISOString() }),
  };
}
