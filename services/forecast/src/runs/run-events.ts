import { setTimeout as wait } from "node:timers/promises";
import type { Pool } from "pg";
import { getRun } from "./run-store.ts";

const LOOK_EVERY = 500;
/** A line now and then, so that what stands between does not take the connection for dead. */
const SIGN_OF_LIFE_EVERY = 15_000;

/** How far a run is, as server-sent events, until it is over or the service closes: `progress` each time that something changed, then `end`. */
export async function* runEvents(pool: Pool, id: string, closing: AbortSignal): AsyncGenerator<string> {
  let last = "";
  let quiet = 0;
  while (!closing.aborted) {
    const run = await getRun(pool, id);
    if (!run) return;
    const { state, draws_done, reason, request } = run;
    const data = JSON.stringify({ state, draws_done, draws: request.draws, ...(reason === null ? {} : { reason }) });
    const isOver = state !== "queued" && state !== "running";
    if (isOver) yield `event: end\ndata: ${data}\n\n`;
    else if (data !== last) yield `event: progress\ndata: ${data}\n\n`;
    else if (quiet >= SIGN_OF_LIFE_EVERY) yield ": still here\n\n";
    if (isOver) return;
    quiet = data === last && quiet < SIGN_OF_LIFE_EVERY ? quiet + LOOK_EVERY : 0;
    last = data;
    await wait(LOOK_EVERY, undefined, { signal: closing }).catch(() => {});
  }
}
