import { gunzipSync } from "node:zlib";
import type { Columns } from "@sufficiency/core";
import type { Pool } from "pg";

/** The text of a run's summary by its name; undefined where the run has none such. */
export async function summaryText(pool: Pool, runId: string, name: string): Promise<string | undefined> {
  const { rows } = await pool.query("SELECT content FROM summary WHERE run_id = $1 AND name = $2", [runId, name]);
  return rows.length === 0 ? undefined : gunzipSync(rows[0].content).toString("utf8");
}

export async function summaryColumns(pool: Pool, runId: string, name: string): Promise<Columns | undefined> {
  const text = await summaryText(pool, runId, name);
  return text === undefined ? undefined : JSON.parse(text);
}
