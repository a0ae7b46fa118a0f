import pg from "pg";

/** The number of the lock is this project's own; it means nothing else. */
const SET_UP_LOCK = 5_318_010;

/**
 * Sets up part of a database while no other process does: of services and workers that start at once, each waits for the one before.
 * @param setUp is given the connection that holds the lock
 */
export async function oneAtATime<Result>(
  databaseUrl: string,
  setUp: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(databaseUrl);
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [SET_UP_LOCK]);
    return await setUp(client);
  } finally {
    await client.end();
  }
}
