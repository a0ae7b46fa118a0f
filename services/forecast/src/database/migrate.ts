import { fileURLToPath } from "node:url";
import { runner } from "node-pg-migrate";
import pg from "pg";

/** The schema that holds all that the service keeps, beside pg-boss's own. */
export const SCHEMA = "sufficiency";

const FOLDER = fileURLToPath(new URL("../../migrations", import.meta.url));
const QUIET = { info() {}, warn() {}, error() {}, debug() {} };
/** Held while migrating: the runner's own lock turns a second one away where it should wait. */
const MIGRATION_LOCK = 5_318_010;

/**
 * Brings a database up to date: the files in `migrations` that have not been run there, in order, all or none. There is no
 * way back. Two services that start at once wait for one another. Gives the names of those run.
 * @param only the name of the one to run, to make an older database
 */
export async function migrate(databaseUrl: string, only?: string): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const run = await runner({
      dbClient: client,
      dir: FOLDER,
      direction: "up",
      schema: SCHEMA,
      createSchema: true,
      migrationsTable: "migration",
      noLock: true,
      ...(only === undefined ? {} : { file: only }),
      logger: QUIET,
    });
    return run.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
