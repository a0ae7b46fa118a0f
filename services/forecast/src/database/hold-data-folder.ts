import pg from "pg";
import { type EmbeddedPostgres, startEmbedded } from "./embedded-postgres.ts";

/** Held by the one service that uses the database of a data folder. */
const DATA_FOLDER_LOCK = 5_318_008;
const TRY_AGAIN_AFTER = 1_000;

/**
 * Keeps a data folder for one service, by a lock that goes with its connection. Where that is lost, the database is started
 * again if it died, and the lock taken again. A data folder that another service uses is refused.
 */
export async function holdDataFolder(
  dataFolder: string,
  { url }: EmbeddedPostgres,
): Promise<{ letGo(): Promise<void> }> {
  let holder: pg.Client | undefined;
  let isOver = false;
  async function hold(): Promise<void> {
    const client = new pg.Client(url);
    client.on("error", () => {
      if (holder === client) again();
    });
    await client.connect();
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS mine", [DATA_FOLDER_LOCK]);
    if (!rows[0].mine) {
      await client.end();
      throw new Error(`another service uses the data folder ${dataFolder}; stop it, or set SUFFICIENCY_DATA`);
    }
    holder = client;
  }
  function again(): void {
    holder = undefined;
    setTimeout(async () => {
      if (isOver) return;
      await startEmbedded(dataFolder, Number(new URL(url).port))
        .then(hold)
        .catch(again);
    }, TRY_AGAIN_AFTER).unref();
  }
  await hold();
  return {
    async letGo() {
      isOver = true;
      await holder?.end();
    },
  };
}
