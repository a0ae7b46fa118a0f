import { fileURLToPath } from "node:url";
import { runner } from "node-pg-migrate";

/** The schema that holds all that the service keeps, beside pg-boss's own. */
export const SCHEMA = "sufficiency";

const FOLDER = fileURLToPath(new URL("../../migrations", import.meta.url));

/**
 * Brings a database up to date: the files in `migrations` that have not been run there, in order, all or none. There is no
 * way back. Two services that start at once wait for one another.
 */
export async function migrate(databaseUrl: string, upTo?: string): Promise<string[]> {
  const run = await runner({
    databaseUrl,
    dir: FOLDER,
    direction: "up",
    schema: SCHEMA,
    createSchema: true,
    migrationsTable: "migration",
    ...(upTo === undefined ? {} : { file: upTo }),
    logger: { info() {}, warn() {}, error() {}, debug() {} },
  });
  return run.map(({ name }) => name);
}
