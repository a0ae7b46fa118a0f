import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Pool } from "pg";
import type { Config } from "../config.ts";
import { startEmbedded } from "./embedded-postgres.ts";
import { migrate } from "./migrate.ts";
import { openPool } from "./open-database.ts";

/**
 * Does something with the service's database, whether or not a service is using it; the embedded one is started for it where
 * it does not run, and is left as it was found.
 */
export async function visitDatabase<Result>(
  { databaseUrl, dataFolder }: Pick<Config, "databaseUrl" | "dataFolder">,
  work: (pool: Pool, url: string) => Promise<Result>,
): Promise<Result> {
  const wasRunning = existsSync(join(dataFolder, "postgres", "postmaster.pid"));
  const embedded = databaseUrl === undefined ? await startEmbedded(dataFolder) : undefined;
  const url = databaseUrl ?? (embedded?.url as string);
  await migrate(url);
  const pool = openPool(url);
  try {
    return await work(pool, url);
  } finally {
    await pool.end();
    if (!wasRunning) await embedded?.stop();
  }
}
