import pg from "pg";
import type { Config } from "../config.ts";
import { startEmbedded } from "./embedded-postgres.ts";
import { holdDataFolder } from "./hold-data-folder.ts";
import { migrate, SCHEMA } from "./migrate.ts";

export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

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
  const folder = await holdDataFolder(config.dataFolder, embedded);
  await migrate(embedded.url);
  const pool = openPool(embedded.url);
  return {
    url: embedded.url,
    pool,
    async close() {
      await pool.end();
      await folder.letGo();
      await embedded.stop();
    },
  };
}

/** In milliseconds; after that the database is taken to be gone, though its connection says nothing. All queries are short. */
export const LONGEST_QUERY = 30_000;

export function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 12,
    application_name: "sufficiency",
    options: `-c search_path=${SCHEMA}`,
    connectionTimeoutMillis: 10_000,
    query_timeout: LONGEST_QUERY,
    keepAlive: true,
  });
  // A connection that is lost while idle is replaced when it is next needed.
  pool.on("error", () => {});
  // One that is lost in a transaction fails what is asked of it next.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
