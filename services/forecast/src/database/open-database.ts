import pg from "pg";
import type { Config } from "../config.ts";
import { startEmbedded } from "./embedded-postgres.ts";
import { migrate, SCHEMA } from "./migrate.ts";

export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Held by the one service that uses the database of a data folder. */
const DATA_FOLDER_LOCK = 5_318_008;

/**
 * Opens the database that is configured, starting the embedded one where none is, and brings it up to date. A data folder
 * that another service uses is refused.
 */
export async function openDatabase(config: Pick<Config, "databaseUrl" | "dataFolder">): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    await migrate(config.databaseUrl);
    const pool = openPool(config.databaseUrl);
    return { url: config.databaseUrl, pool, close: () => pool.end() };
  }
  const embedded = await startEmbedded(config.dataFolder);
  const guard = new pg.Client(embedded.url);
  guard.on("error", () => {});
  await guard.connect();
  const { rows } = await guard.query("SELECT pg_try_advisory_lock($1) AS mine", [DATA_FOLDER_LOCK]);
  if (!rows[0].mine) {
    await guard.end();
    throw new Error(`another service uses the data folder ${config.dataFolder}; stop it, or set SUFFICIENCY_DATA`);
  }
  await migrate(embedded.url);
  const pool = openPool(embedded.url);
  return {
    url: embedded.url,
    pool,
    async close() {
      await pool.end();
      await guard.end();
      await embedded.stop();
    },
  };
}

export function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 12,
    application_name: "sufficiency",
    options: `-c search_path=${SCHEMA}`,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that is lost while idle is replaced when it is next needed.
  pool.on("error", () => {});
  return pool;
}
