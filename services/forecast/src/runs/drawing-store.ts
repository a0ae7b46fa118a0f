import { randomUUID } from "node:crypto";
import type { Dimension } from "@sufficiency/core";
import type { Pool, PoolClient } from "pg";
import { inTransaction } from "../database/in-transaction.ts";
import { type Jobs, QUEUES, within } from "../jobs/start-jobs.ts";
import { chunksOf } from "./chunks-of.ts";
import type { RunRequest } from "./run-request.ts";
import type { RunState } from "./run-state.ts";

/** A run's draws, counted by some groupings. */
export interface StoredDrawing {
  readonly id: string;
  readonly run_id: string;
  readonly dataset_id: string;
  readonly request: RunRequest;
  readonly by: readonly (readonly Dimension[])[];
  readonly is_first: boolean;
  readonly state: RunState;
  readonly reason: string | null;
}

export interface NewDrawing {
  readonly runId: string;
  readonly by: readonly (readonly Dimension[])[];
  readonly draws: number;
  readonly isFirst: boolean;
}

const SELECT = `
  SELECT drawing.id, run_id, dataset_id, request, by, is_first, drawing.state, drawing.reason
  FROM drawing JOIN run ON run.id = run_id`;

/** Takes a drawing on with a job for each of its chunks, within a transaction; once for the same groupings of a run. */
export async function startDrawing(client: PoolClient, jobs: Jobs, drawing: NewDrawing): Promise<void> {
  const { rows } = await client.query(
    `INSERT INTO drawing (run_id, by, is_first) VALUES ($1, $2, $3) ON CONFLICT (run_id, by) DO NOTHING RETURNING id`,
    [drawing.runId, JSON.stringify(drawing.by), drawing.isFirst],
  );
  if (rows.length === 0) return;
  const drawingId: string = rows[0].id;
  const chunks = chunksOf(drawing.draws).map((chunk) => ({ ...chunk, job: randomUUID() }));
  for (const { first, last, job } of chunks) {
    await client.query("INSERT INTO chunk (drawing_id, first_draw, last_draw, job_id) VALUES ($1, $2, $3, $4)", [
      drawingId,
      first,
      last,
      job,
    ]);
  }
  await jobs.insert(
    chunks.map(({ first, job }) => ({ id: job, name: QUEUES.draw, data: { drawingId, first } })),
    within(client),
  );
}

export async function getDrawing(pool: Pool, id: string): Promise<StoredDrawing | undefined> {
  return (await pool.query<StoredDrawing>(`${SELECT} WHERE drawing.id = $1`, [id])).rows[0];
}

/** The drawing of a run by one more grouping; undefined where it was not asked for yet. */
export async function drawingBy(
  pool: Pool,
  runId: string,
  by: readonly Dimension[],
): Promise<StoredDrawing | undefined> {
  const { rows } = await pool.query<StoredDrawing>(`${SELECT} WHERE run_id = $1 AND by = $2`, [
    runId,
    JSON.stringify([by]),
  ]);
  return rows[0];
}

/** The chunk of a drawing that begins with a draw, where it is still to be done. */
export async function chunkToDo(pool: Pool, drawingId: string, first: number): Promise<{ last: number } | undefined> {
  const { rows } = await pool.query(
    "SELECT last_draw AS last FROM chunk WHERE drawing_id = $1 AND first_draw = $2 AND NOT done",
    [drawingId, first],
  );
  return rows[0];
}

/** Notes that a drawing, and its run where it is the first, is being worked at. */
export async function markRunning(pool: Pool, { id, run_id, is_first }: StoredDrawing): Promise<void> {
  await pool.query("UPDATE drawing SET state = 'running' WHERE id = $1 AND state = 'queued'", [id]);
  if (is_first) await pool.query("UPDATE run SET state = 'running' WHERE id = $1 AND state = 'queued'", [run_id]);
}

/** Keeps what a chunk counted. The last of a drawing's chunks sends the job that puts them together, in the same go. */
export async function keepTally(
  pool: Pool,
  jobs: Jobs,
  drawingId: string,
  first: number,
  tally: Uint8Array,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query("SELECT state FROM drawing WHERE id = $1 FOR UPDATE", [drawingId]);
    if (rows[0]?.state !== "running") return;
    const kept = await client.query(
      "UPDATE chunk SET done = true, tally = $3 WHERE drawing_id = $1 AND first_draw = $2 AND NOT done",
      [drawingId, first, tally],
    );
    if (kept.rowCount === 0) return;
    const left = await client.query("SELECT 1 FROM chunk WHERE drawing_id = $1 AND NOT done LIMIT 1", [drawingId]);
    if (left.rows.length === 0) await jobs.send(QUEUES.sumUp, { drawingId }, within(client));
  });
}

export async function talliesOf(pool: Pool, drawingId: string): Promise<Uint8Array[]> {
  const { rows } = await pool.query("SELECT tally FROM chunk WHERE drawing_id = $1 ORDER BY first_draw", [drawingId]);
  return rows.map(({ tally }) => tally);
}

/** What is kept of a drawing that is done. */
export interface Done {
  readonly summaries: readonly { readonly name: string; readonly content: Uint8Array }[];
  readonly provenance: object;
}

/** Keeps the tables of a drawing and lets go of what its chunks counted. */
export async function finishDrawing(
  pool: Pool,
  { id, run_id, is_first }: StoredDrawing,
  { summaries, provenance }: Done,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const done = await client.query("UPDATE drawing SET state = 'finished' WHERE id = $1 AND state = 'running'", [id]);
    if (done.rowCount === 0) return;
    for (const { name, content } of summaries) {
      await client.query(
        "INSERT INTO summary (run_id, name, content) VALUES ($1, $2, $3) ON CONFLICT (run_id, name) DO NOTHING",
        [run_id, name, content],
      );
    }
    await client.query("DELETE FROM chunk WHERE drawing_id = $1", [id]);
    if (!is_first) return;
    await client.query("UPDATE run SET state = 'finished', provenance = $2, finished_at = now() WHERE id = $1", [
      run_id,
      provenance,
    ]);
  });
}

/** Ends a drawing, and its run where it is the first, with the reason why it cannot be done. */
export async function failDrawing(pool: Pool, id: string, reason: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query(
      `UPDATE drawing SET state = 'failed', reason = $2 WHERE id = $1 AND state IN ('queued', 'running')
       RETURNING run_id, is_first`,
      [id, reason],
    );
    if (rows.length === 0) return;
    await client.query("DELETE FROM chunk WHERE drawing_id = $1", [id]);
    if (!rows[0].is_first) return;
    await client.query(
      `UPDATE run SET state = 'failed', reason = $2, finished_at = now() WHERE id = $1 AND state IN ('queued', 'running')`,
      [rows[0].run_id, reason],
    );
  });
}
