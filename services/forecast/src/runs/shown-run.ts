import type { Actor } from "../access/roles.ts";
import type { StoredRun } from "./run-store.ts";

/** A run as the API shows it, without its provenance, which is long. */
export function shownRun(run: StoredRun) {
  const { as_at, to, draws, seed, by } = run.request;
  return {
    id: run.id,
    dataset: run.dataset_id,
    scenario: String(run.request.scenario?.name ?? "baseline"),
    ...(run.scenario_id === null || run.scenario_version === null
      ? {}
      : { scenario_id: run.scenario_id, version: run.scenario_version }),
    ...(as_at === undefined ? {} : { as_at }),
    ...(to === undefined ? {} : { to }),
    draws,
    seed,
    by: by.map((each) => [...each]),
    state: run.state,
    ...(run.reason === null ? {} : { reason: run.reason }),
    draws_done: run.draws_done,
    created_at: run.created_at.toISOString(),
    created_by: run.created_by,
    ...(run.finished_at === null ? {} : { finished_at: run.finished_at.toISOString() }),
  };
}

/** The same with its provenance; for readers that is without the assumptions, whose words may name small counts. */
export function wholeRun(run: StoredRun, { role }: Actor) {
  if (run.provenance === null) return shownRun(run);
  const { assumptions, ...rest } = run.provenance;
  return { ...shownRun(run), provenance: role === "reader" ? rest : { ...rest, assumptions } };
}
