import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { Refusal } from "@sufficiency/io";
import type { Pool, PoolClient } from "pg";
import { inTransaction } from "../database/in-transaction.ts";
import { type BackupHead, type BackupRow, TABLES } from "./tables.ts";

const CUT_OFF = "It was being made when the backup was taken; ask for it again.";

/**
 * Brings a backup back into a database that is empty but for its tables: all of it or nothing. What was still being made is
 * failed, with the reason. Throws a Refusal where the file is no backup, or the database is not empty or older.
 */
export async function restore(pool: Pool, file: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    await refuseFull(client);
    await client.query("DELETE FROM secret");
    let isFirst = true;
    for await (const line of linesOf(file)) {
      if (isFirst) await checkHead(client, parse(line, file), file);
      else await insert(client, parse(line, file));
      isFirst = false;
    }
    if (isFirst) throw noBackup(file);
    for (const table of ["run", "drawing", "analysis"]) {
      await client.query(`UPDATE ${table} SET state = 'failed', reason = $1 WHERE state IN ('queued', 'running')`, [
        CUT_OFF,
      ]);
    }
    await client.query("DELETE FROM explanation WHERE state = 'queued'");
    await client.query("SELECT setval(pg_get_serial_sequence('audit', 'id'), coalesce(max(id), 1)) FROM audit");
  });
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file).on("error", () => {});
  const text = input.pipe(createGunzip());
  input.on("error", (error) => text.destroy(error));
  const failed = new Promise<never>((_, reject) => text.on("error", () => reject(noBackup(file))));
  failed.catch(() => {});
  const lines = createInterface({ input: text })[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await Promise.race([lines.next(), failed]);
    if (done) return;
    yield value;
  }
}

async function refuseFull(client: PoolClient): Promise<void> {
  for (const table of ["dataset", "run", "token"]) {
    const { rows } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`);
    if (rows.length > 0) throw new Refusal(`The database is not empty: it has rows of ${table}. Give an empty one.`);
  }
}

async function checkHead(client: PoolClient, head: Partial<BackupHead>, file: string): Promise<void> {
  if (head.program !== "sufficiency" || !head.migrations) throw noBackup(file);
  const { rows } = await client.query("SELECT name FROM migration");
  const known = new Set(rows.map(({ name }) => name));
  if (head.migrations.every((name) => known.has(name))) return;
  throw new Refusal(`${file} is of version ${head.version}, newer than this one. Restore it with that version.`);
}

async function insert(client: PoolClient, { table, row }: BackupRow): Promise<void> {
  if (!TABLES.includes(table))
    throw new Refusal(`The backup has rows of ${table}, which is none of the service's tables.`);
  await client.query(
    `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`,
    [JSON.stringify(row)],
  );
}

function parse<Line>(line: string, file: string): Line {
  try {
    return JSON.parse(line);
  } catch {
    throw noBackup(file);
  }
}

function noBackup(file: string): Refusal {
  return new Refusal(
    `${file} is no backup of Sufficiency that can be read to its end. Give a file that sufficiency backup wrote.`,
  );
}
