import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { inTransaction } from "../database/in-transaction.ts";
import { type Jobs, QUEUES, within } from "../jobs/start-jobs.ts";

/** Takes steps on with a job for each, within a transaction. */
export async function addSteps(
  client: PoolClient,
  jobs: Jobs,
  id: string,
  first: number,
  steps: number,
): Promise<void> {
  const all = Array.from({ length: steps }, (_, i) => ({ step: first + i, job: randomUUID() }));
  for (const { step, job } of all) {
    await client.query("INSERT INTO analysis_step (analysis_id, step, job_id) VALUES ($1, $2, $3)", [id, step, job]);
  }
  await jobs.insert(
    all.map(({ step, job }) => ({ id: job, name: QUEUES.step, data: { analysisId: id, step } })),
    within(client),
  );
}

/** What came of the steps of an analysis before one, or of all, in order. */
export async function resultsOfSteps(pool: Pool, id: string, before?: number): Promise<Uint8Array[]> {
  const { rows } = await pool.query(
    "SELECT result FROM analysis_step WHERE analysis_id = $1 AND ($2::int IS NULL OR step < $2) ORDER BY step",
    [id, before ?? null],
  );
  return rows.map(({ result }) => result);
}

/** Whether a step is still to be done; notes that its analysis is being worked at. */
export async function beginStep(pool: Pool, id: string, step: number): Promise<boolean> {
  const { rows } = await pool.query("SELECT 1 FROM analysis_step WHERE analysis_id = $1 AND step = $2 AND NOT done", [
    id,
    step,
  ]);
  if (rows.length > 0) {
    await pool.query("UPDATE analysis SET state = 'running' WHERE id = $1 AND state = 'queued'", [id]);
  }
  return rows.length > 0;
}

/** Keeps what a step gave. The last one sends the job that puts them together, in the same go. */
export async function keepStep(
  pool: Pool,
  jobs: Jobs,
  { id, step, result }: { readonly id: string; readonly step: number; readonly result: Uint8Array },
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query("SELECT state FROM analysis WHERE id = $1 FOR UPDATE", [id]);
    if (rows[0]?.state !== "running") return;
    const kept = await client.query(
      "UPDATE analysis_step SET done = true, result = $3 WHERE analysis_id = $1 AND step = $2 AND NOT done",
      [id, step, result],
    );
    if (kept.rowCount === 0) return;
    const left = await client.query("SELECT 1 FROM analysis_step WHERE analysis_id = $1 AND NOT done LIMIT 1", [id]);
    if (left.rows.length === 0) await jobs.send(QUEUES.conclude, { analysisId: id }, within(client));
  });
}

/** Takes one more step on, once for those that are done. */
export async function addStep(pool: Pool, jobs: Jobs, id: string, step: number): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query("SELECT state FROM analysis WHERE id = $1 FOR UPDATE", [id]);
    if (rows[0]?.state !== "running") return;
    const there = await client.query("SELECT 1 FROM analysis_step WHERE analysis_id = $1 AND step = $2", [id, step]);
    if (there.rows.length === 0) await addSteps(client, jobs, id, step, 1);
  });
}
