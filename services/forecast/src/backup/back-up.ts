import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Pool, PoolClient } from "pg";
import { VERSION } from "../version.ts";
import { type BackupHead, TABLES } from "./tables.ts";

const ROWS_AT_A_TIME = 50;

/**
 * Writes all that the service keeps, as it stands at one moment, into a file: gzipped lines of JSON. The file is there whole
 * or not at all. It holds the hashes of tokens and the key of rounding, so it is to be kept as carefully as the database.
 */
export async function backUp(pool: Pool, file: string): Promise<void> {
  const client = await pool.connect();
  const unfinished = `${file}.part`;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await pipeline(Readable.from(lines(client)), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await client.query("COMMIT");
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
    client.release(true);
  }
}

async function* lines(client: PoolClient): AsyncGenerator<string> {
  const { rows } = await client.query("SELECT name FROM migration ORDER BY name");
  const head: BackupHead = { program: "sufficiency", version: VERSION, migrations: rows.map(({ name }) => name) };
  yield `${JSON.stringify(head)}\n`;
  for (const table of TABLES) {
    await client.query(`DECLARE rows_of_${table} CURSOR FOR SELECT to_jsonb(t) AS row FROM ${table} t`);
    for (;;) {
      const { rows: page } = await client.query(`FETCH ${ROWS_AT_A_TIME} FROM rows_of_${table}`);
      if (page.length === 0) break;
      for (const { row } of page) yield `${JSON.stringify({ table, row })}\n`;
    }
  }
}
