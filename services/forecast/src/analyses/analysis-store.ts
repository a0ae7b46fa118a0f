import { gunzipSync, gzipSync } from "node:zlib";
import type { Pool, PoolClient } from "pg";
import { inTransaction } from "../database/in-transaction.ts";
import { type Jobs, QUEUES, within } from "../jobs/start-jobs.ts";
import type { RunState } from "../runs/run-state.ts";
import type { TextFiles } from "../work/analyses/analysis-work.ts";
import type { AnalysisKind, AnalysisRequests } from "./analysis-request.ts";
import type { NamedScenario } from "./scenarios-apart.ts";
import { addSteps } from "./step-store.ts";

/** An analysis as it is kept, and how far it is. */
export interface StoredAnalysis {
  readonly id: string;
  readonly kind: AnalysisKind;
  readonly dataset_id: string;
  /** What was asked, as it came. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly request: AnalysisRequests[AnalysisKind];
  readonly scenarios: readonly NamedScenario[];
  readonly state: RunState;
  readonly reason: string | null;
  readonly created_at: Date;
  readonly created_by: string;
  readonly finished_at: Date | null;
  /** Steps known so far and those done; none of one that is over. */
  readonly steps: number;
  readonly steps_done: number;
  /** Names of what it gave. */
  readonly files: readonly string[];
}

export interface NewAnalysis {
  readonly kind: AnalysisKind;
  readonly datasetId: string;
  /** All datasets that it takes, its own among them. */
  readonly datasetIds: readonly string[];
  readonly asked: object;
  readonly request: AnalysisRequests[AnalysisKind];
  readonly scenarios: readonly NamedScenario[];
  readonly by: string;
  /** With it the same request sent again by the same person makes no second one. */
  readonly idempotencyKey?: string;
}

const SELECT = `
  SELECT id, kind, dataset_id, asked, request, scenarios, state, reason, created_at, created_by, finished_at,
    (SELECT count(*) FROM analysis_step WHERE analysis_id = id)::int AS steps,
    (SELECT count(*) FROM analysis_step WHERE analysis_id = id AND done)::int AS steps_done,
    ARRAY(SELECT name FROM analysis_file WHERE analysis_id = id ORDER BY name) AS files
  FROM analysis`;

/** Takes an analysis on with its first steps, all or nothing. Undefined where its key was used for another request. */
export async function addAnalysis(
  pool: Pool,
  jobs: Jobs,
  steps: number,
  analysis: NewAnalysis,
): Promise<StoredAnalysis | undefined> {
  return inTransaction(pool, async (client) => {
    const { kind, datasetId, datasetIds, asked, request, scenarios, by, idempotencyKey } = analysis;
    const documents = [asked, request, scenarios].map((each) => JSON.stringify(each));
    const { rows } = await client.query(
      `INSERT INTO analysis (kind, dataset_id, asked, request, scenarios, created_by, idempotency_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (created_by, idempotency_key) DO NOTHING RETURNING id`,
      [kind, datasetId, ...documents, by, idempotencyKey ?? null],
    );
    if (rows.length === 0) return sameAnalysis(client, analysis);
    const [{ id }] = rows;
    await client.query("INSERT INTO analysis_dataset SELECT $1, unnest($2::text[])", [id, [...new Set(datasetIds)]]);
    await addSteps(client, jobs, id, 0, steps);
    return (await client.query<StoredAnalysis>(`${SELECT} WHERE id = $1`, [id])).rows[0];
  });
}

/** The analysis that the same request made before; undefined where its key was not used, or for another request. */
export async function sameAnalysis(
  client: Pool | PoolClient,
  { kind, asked, by, idempotencyKey }: Pick<NewAnalysis, "kind" | "asked" | "by" | "idempotencyKey">,
): Promise<StoredAnalysis | undefined> {
  const { rows } = await client.query<StoredAnalysis>(
    `${SELECT} WHERE created_by = $1 AND idempotency_key = $2 AND kind = $3 AND asked::jsonb = $4::jsonb`,
    [by, idempotencyKey ?? null, kind, JSON.stringify(asked)],
  );
  return rows[0];
}

export async function getAnalysis(pool: Pool, id: string): Promise<StoredAnalysis | undefined> {
  return (await pool.query<StoredAnalysis>(`${SELECT} WHERE id = $1`, [id])).rows[0];
}

export interface AnalysisFilter {
  readonly kind?: AnalysisKind | undefined;
  readonly dataset?: string | undefined;
  /** Those older than this one alone. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Analyses, newest first. */
export async function listAnalyses(
  pool: Pool,
  { kind, dataset, after, limit }: AnalysisFilter,
): Promise<StoredAnalysis[]> {
  const { rows } = await pool.query<StoredAnalysis>(
    `${SELECT} WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR dataset_id = $2)
       AND ($3::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM analysis WHERE id = $3))
     ORDER BY created_at DESC, id DESC LIMIT $4`,
    [kind ?? null, dataset ?? null, after ?? null, limit],
  );
  return rows;
}

/** The datasets that an analysis takes. */
export async function datasetsOfAnalysis(pool: Pool, id: string): Promise<string[]> {
  const { rows } = await pool.query("SELECT dataset_id FROM analysis_dataset WHERE analysis_id = $1", [id]);
  return rows.map(({ dataset_id }) => dataset_id);
}

/** Keeps what an analysis gave and lets go of what its steps did. */
export async function finishAnalysis(pool: Pool, id: string, files: TextFiles): Promise<void> {
  await inTransaction(pool, async (client) => {
    if (!(await end(client, id, "finished"))) return;
    for (const [name, text] of files) {
      await client.query("INSERT INTO analysis_file (analysis_id, name, content) VALUES ($1, $2, $3)", [
        id,
        name,
        gzipSync(text),
      ]);
    }
  });
}

export async function failAnalysis(pool: Pool, id: string, reason: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    await end(client, id, "failed", reason);
  });
}

/** Stops an analysis that is not over yet. Gives how it stands after that; undefined where it is not there. */
export async function cancelAnalysis(pool: Pool, jobs: Jobs, id: string): Promise<StoredAnalysis | undefined> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query("SELECT job_id FROM analysis_step WHERE analysis_id = $1 AND NOT done", [id]);
    const waiting = rows.map(({ job_id }) => job_id);
    if ((await end(client, id, "cancelled")) && waiting.length > 0) {
      await jobs.cancel(QUEUES.step, waiting, within(client));
    }
  });
  return getAnalysis(pool, id);
}

/** Ends an analysis that is not over yet; true where it was not. */
async function end(client: PoolClient, id: string, state: RunState, reason?: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE analysis SET state = $2, reason = $3, finished_at = now() WHERE id = $1 AND state IN ('queued', 'running')`,
    [id, state, reason ?? null],
  );
  if (rowCount === 0) return false;
  await client.query("DELETE FROM analysis_step WHERE analysis_id = $1", [id]);
  return true;
}

/** A file that a finished analysis gave. */
export async function analysisFile(pool: Pool, id: string, name: string): Promise<string | undefined> {
  const { rows } = await pool.query("SELECT content FROM analysis_file WHERE analysis_id = $1 AND name = $2", [
    id,
    name,
  ]);
  return rows.length === 0 ? undefined : gunzipSync(rows[0].content).toString("utf8");
}
