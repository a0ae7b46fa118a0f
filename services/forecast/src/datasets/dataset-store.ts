import type { Pool } from "pg";
import { inTransaction } from "../database/in-transaction.ts";
import type { Checked } from "../work/check-files.ts";
import type { Files } from "../work/dataset-of.ts";
import { datasetId } from "./dataset-id.ts";

/** A dataset as it is kept, but for its files. */
export interface StoredDataset {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly hash: string;
  readonly tables: Record<string, number>;
  readonly warnings: string[];
  readonly frozen: boolean;
  readonly created_at: Date;
  readonly created_by: string;
}

export interface NewDataset {
  readonly checked: Extract<Checked, { ok: true }>;
  readonly warnings: readonly string[];
  readonly files: Files;
  readonly by: string;
}

const COLUMNS = "id, name, title, hash, tables, warnings, frozen, created_at, created_by";

/** Keeps a valid dataset. One of the same name and tables that is there already stays as it is. */
export async function addDataset(
  pool: Pool,
  { checked, warnings, files, by }: NewDataset,
): Promise<{ dataset: StoredDataset; isNew: boolean }> {
  const { name, title, hash, tables } = checked;
  const id = datasetId(checked);
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<StoredDataset>(
      `INSERT INTO dataset (id, name, title, hash, tables, warnings, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO NOTHING RETURNING ${COLUMNS}`,
      [id, name, title, hash, tables, JSON.stringify(warnings), by],
    );
    if (rows.length === 0) {
      const found = await client.query<StoredDataset>(`SELECT ${COLUMNS} FROM dataset WHERE id = $1`, [id]);
      return { dataset: found.rows[0], isNew: false };
    }
    for (const [path, bytes] of files) {
      await client.query("INSERT INTO dataset_file (dataset_id, path, bytes) VALUES ($1, $2, $3)", [id, path, bytes]);
    }
    return { dataset: rows[0], isNew: true };
  });
}

export async function listDatasets(pool: Pool): Promise<StoredDataset[]> {
  return (await pool.query<StoredDataset>(`SELECT ${COLUMNS} FROM dataset ORDER BY created_at, id`)).rows;
}

export async function getDataset(pool: Pool, id: string): Promise<StoredDataset | undefined> {
  return (await pool.query<StoredDataset>(`SELECT ${COLUMNS} FROM dataset WHERE id = $1`, [id])).rows[0];
}

export async function filesOfDataset(pool: Pool, id: string): Promise<Files> {
  const { rows } = await pool.query("SELECT path, bytes FROM dataset_file WHERE dataset_id = $1 ORDER BY path", [id]);
  return new Map(rows.map(({ path, bytes }) => [path, bytes]));
}

/** Names and sizes of a dataset's files, by name. */
export async function listDatasetFiles(pool: Pool, id: string): Promise<{ name: string; bytes: number }[]> {
  const { rows } = await pool.query(
    "SELECT path AS name, length(bytes) AS bytes FROM dataset_file WHERE dataset_id = $1 ORDER BY path",
    [id],
  );
  return rows;
}

export async function getDatasetFile(pool: Pool, id: string, name: string): Promise<Uint8Array | undefined> {
  const { rows } = await pool.query("SELECT bytes FROM dataset_file WHERE dataset_id = $1 AND path = $2", [id, name]);
  return rows[0]?.bytes;
}

/** Keeps a dataset from being deleted, for good. */
export async function freezeDataset(pool: Pool, id: string): Promise<StoredDataset | undefined> {
  const { rows } = await pool.query<StoredDataset>(
    `UPDATE dataset SET frozen = true WHERE id = $1 RETURNING ${COLUMNS}`,
    [id],
  );
  return rows[0];
}

/** Deletes a dataset that is neither frozen nor in use by a run, a scenario or an analysis. */
export async function deleteDataset(pool: Pool, id: string): Promise<"deleted" | "frozen" | "in use" | "not there"> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query("SELECT frozen FROM dataset WHERE id = $1 FOR UPDATE", [id]);
    if (rows.length === 0) return "not there";
    if (rows[0].frozen) return "frozen";
    for (const table of ["run", "scenario", "analysis_dataset"]) {
      const users = await client.query(`SELECT 1 FROM ${table} WHERE dataset_id = $1 LIMIT 1`, [id]);
      if (users.rows.length > 0) return "in use";
    }
    await client.query("DELETE FROM dataset WHERE id = $1", [id]);
    return "deleted";
  });
}
