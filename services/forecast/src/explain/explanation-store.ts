import { gunzipSync, gzipSync } from "node:zlib";
import type { Pool } from "pg";
import { inTransaction } from "../database/in-transaction.ts";
import { type Jobs, QUEUES, within } from "../jobs/start-jobs.ts";
import type { RunRequest } from "../runs/run-request.ts";
import type { ExplainedTexts } from "../work/explain.ts";
import type { Ask } from "./ask.ts";

/** How what was asked stands, with its texts once it is finished. */
export interface StoredExplanation {
  readonly state: "queued" | "finished" | "failed";
  readonly reason: string | null;
  readonly texts: ExplainedTexts | undefined;
}

export async function getExplanation(pool: Pool, runId: string, ask: Ask): Promise<StoredExplanation | undefined> {
  const { rows } = await pool.query("SELECT state, reason, content FROM explanation WHERE run_id = $1 AND ask = $2", [
    runId,
    ask,
  ]);
  if (rows.length === 0) return undefined;
  const [{ state, reason, content }] = rows;
  return { state, reason, texts: content === null ? undefined : JSON.parse(gunzipSync(content).toString("utf8")) };
}

/** Asks for an explanation with the job that makes it; once for the same question. */
export async function askForExplanation(pool: Pool, jobs: Jobs, runId: string, ask: Ask): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query(
      "INSERT INTO explanation (run_id, ask) VALUES ($1, $2) ON CONFLICT (run_id, ask) DO NOTHING RETURNING id",
      [runId, ask],
    );
    if (rows.length > 0) await jobs.send(QUEUES.explain, { explanationId: rows[0].id }, within(client));
  });
}

/** What an explanation that is still to be made is of. */
export interface OpenExplanation {
  readonly dataset_id: string;
  readonly request: RunRequest;
  readonly ask: Ask;
}

export async function openExplanation(pool: Pool, id: string): Promise<OpenExplanation | undefined> {
  const { rows } = await pool.query<OpenExplanation>(
    `SELECT dataset_id, request, ask FROM explanation JOIN run ON run.id = run_id
     WHERE explanation.id = $1 AND explanation.state = 'queued'`,
    [id],
  );
  return rows[0];
}

export async function finishExplanation(pool: Pool, id: string, texts: ExplainedTexts): Promise<void> {
  await pool.query("UPDATE explanation SET state = 'finished', content = $2 WHERE id = $1 AND state = 'queued'", [
    id,
    gzipSync(JSON.stringify(texts)),
  ]);
}

export async function failExplanation(pool: Pool, id: string, reason: string): Promise<void> {
  await pool.query("UPDATE explanation SET state = 'failed', reason = $2 WHERE id = $1 AND state = 'queued'", [
    id,
    reason,
  ]);
}
