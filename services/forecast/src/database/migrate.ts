import { fileURLToPath } from "node:url";
import { runner } from "node-pg-migrate";
import { oneAtATime } from "./one-at-a-time.ts";

/** The schema that holds all that the service keeps, beside pg-boss's own. */
export const SCHEMA = "sufficiency";

const FOLDER = fileURLToPath(new URL("../../migrations", import.meta.url));
const QUIET = { info() {}, warn() {}, error() {}, debug() {} };

/**
 * Brings a database up to date: the files in `migrations` that have not been run there, in order, all or none. There is no
 * way back. Two services that start at once wait for one another. Gives the names of those run.
 * @param only the name of the one to run, to make an older database
 */
export async function migrate(databaseUrl: string, only?: string): Promise<string[]> {
  const run = await oneAtATime(databaseUrl, (dbClient) =>
    runner({
      dbClient,
      dir: FOLDER,
      direction: "up",
      schema: SCHEMA,
      createSchema: true,
      migrationsTable: "migration",
      // The runner's own lock turns a second one away where it should wait.
      noLock: true,
      ...(only === undefined ? {} : { file: only }),
      logger: QUIET,
    }),
  );
  return run.map(({ name }) => name);
}
