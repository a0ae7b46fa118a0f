import type { Pool, PoolClient } from "pg";
import { inTransaction } from "../database/in-transaction.ts";
import { type Jobs, QUEUES, within } from "../jobs/start-jobs.ts";
import type { VersionOfScenario } from "../scenarios/scenario-of-request.ts";
import { startDrawing } from "./drawing-store.ts";
import { distinctGroupings, LISTED_GROUPINGS } from "./listed-groupings.ts";
import type { RunRequest } from "./run-request.ts";
import type { RunState } from "./run-state.ts";

/** A run as it is kept, and how far it is. */
export interface StoredRun {
  readonly id: string;
  readonly dataset_id: string;
  readonly request: RunRequest;
  /** The stored scenario that it is of, and its version. */
  readonly scenario_id: string | null;
  readonly scenario_version: number | null;
  readonly provenance: Record<string, unknown> | null;
  readonly state: RunState;
  readonly reason: string | null;
  readonly created_at: Date;
  readonly created_by: string;
  readonly finished_at: Date | null;
  /** Draws done so far. */
  readonly draws_done: number;
}

export interface NewRun {
  readonly datasetId: string;
  readonly request: RunRequest;
  readonly scenario?: VersionOfScenario;
  readonly by: string;
  /** With it the same request sent again by the same person makes no second run. */
  readonly idempotencyKey?: string;
}

const SELECT = `
  SELECT run.id, dataset_id, request, scenario_id, scenario_version, provenance, run.state, run.reason, created_at, created_by, finished_at,
    CASE WHEN run.state = 'finished' THEN (request->>'draws')::int ELSE coalesce((
      SELECT sum(last_draw - first_draw) FROM drawing JOIN chunk ON chunk.drawing_id = drawing.id
      WHERE drawing.run_id = run.id AND drawing.is_first AND chunk.done), 0)::int END AS draws_done
  FROM run`;

/** Takes a run on: it is there with all its jobs, or not at all. Undefined where its key was used for another request. */
export async function addRun(pool: Pool, jobs: Jobs, run: NewRun): Promise<StoredRun | undefined> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query(
      `INSERT INTO run (dataset_id, request, created_by, idempotency_key, scenario_id, scenario_version)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (created_by, idempotency_key) DO NOTHING RETURNING id`,
      [
        run.datasetId,
        run.request,
        run.by,
        run.idempotencyKey ?? null,
        run.scenario?.id ?? null,
        run.scenario?.version ?? null,
      ],
    );
    if (rows.length === 0) return sameRun(client, run);
    const by = distinctGroupings([...run.request.by, ...LISTED_GROUPINGS]);
    await startDrawing(client, jobs, { runId: rows[0].id, by, draws: run.request.draws, isFirst: true });
    return (await client.query<StoredRun>(`${SELECT} WHERE id = $1`, [rows[0].id])).rows[0];
  });
}

/** The run that the same request made before; undefined where its key was not used, or for another request. */
export async function sameRun(client: Pool | PoolClient, run: NewRun): Promise<StoredRun | undefined> {
  const { datasetId, request, by, idempotencyKey, scenario } = run;
  const { rows } = await client.query<StoredRun>(
    `${SELECT} WHERE created_by = $1 AND idempotency_key = $2 AND dataset_id = $3
       AND scenario_id IS NOT DISTINCT FROM $5 AND request - 'scenario' = $4::jsonb - 'scenario'
       AND ($6 OR (scenario_version IS NOT DISTINCT FROM $7 AND request = $4))`,
    [
      by,
      idempotencyKey ?? null,
      datasetId,
      request,
      scenario?.id ?? null,
      scenario?.isLatest ?? false,
      scenario?.version ?? null,
    ],
  );
  return rows[0];
}

export async function getRun(pool: Pool, id: string): Promise<StoredRun | undefined> {
  return (await pool.query<StoredRun>(`${SELECT} WHERE id = $1`, [id])).rows[0];
}

export interface RunFilter {
  readonly dataset?: string;
  readonly state?: RunState;
  /** Runs older than this one alone. */
  readonly after?: string;
  readonly limit: number;
}

/** Runs, newest first. */
export async function listRuns(pool: Pool, { dataset, state, after, limit }: RunFilter): Promise<StoredRun[]> {
  const { rows } = await pool.query<StoredRun>(
    `${SELECT} WHERE ($1::text IS NULL OR dataset_id = $1) AND ($2::text IS NULL OR run.state = $2)
       AND ($3::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM run WHERE id = $3))
     ORDER BY created_at DESC, id DESC LIMIT $4`,
    [dataset ?? null, state ?? null, after ?? null, limit],
  );
  return rows;
}

/** Stops a run that is not over yet. Gives how it stands after that; undefined where it is not there. */
export async function cancelRun(pool: Pool, jobs: Jobs, id: string): Promise<StoredRun | undefined> {
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE run SET state = 'cancelled', finished_at = now() WHERE id = $1 AND state IN ('queued', 'running')`,
      [id],
    );
    if (rowCount === 0) return;
    const { rows } = await client.query(
      `SELECT job_id FROM chunk JOIN drawing ON drawing.id = drawing_id WHERE run_id = $1 AND NOT done`,
      [id],
    );
    const waiting = rows.map(({ job_id }) => job_id);
    if (waiting.length > 0) await jobs.cancel(QUEUES.draw, waiting, within(client));
    await client.query(`UPDATE drawing SET state = 'cancelled' WHERE run_id = $1 AND state IN ('queued', 'running')`, [
      id,
    ]);
    await client.query("DELETE FROM chunk USING drawing WHERE drawing.id = drawing_id AND run_id = $1", [id]);
  });
  return getRun(pool, id);
}
