import { notFound, Problem } from "../problems/problem.ts";
import type { StoredRun } from "./run-store.ts";

/** The run that was asked for; a problem where it is not there. */
export function runFound(run: StoredRun | undefined, id: string): StoredRun {
  if (!run) throw notFound(`run ${id}`);
  return run;
}

/** The run that was asked for, its results at hand; a problem where it is not there or not finished. */
export function finishedRun(run: StoredRun | undefined, id: string): StoredRun {
  const { state, reason, draws_done, request } = runFound(run, id);
  if (state === "finished") return run as StoredRun;
  const how = { queued: "waits", running: `is at draw ${draws_done} of ${request.draws}`, cancelled: "was cancelled" };
  const detail = state === "failed" ? `failed: ${reason}` : `${how[state]}, so it has no results.`;
  throw new Problem(409, `The run ${id} ${detail}`);
}
