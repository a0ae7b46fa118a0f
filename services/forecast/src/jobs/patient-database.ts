import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type PgBoss from "pg-boss";
import { isDatabaseFull, isDatabaseGone } from "../database/is-database-gone.ts";
import { LONGEST_QUERY } from "../database/open-database.ts";

const TRY_AGAIN_AFTER = 1_000;

/** A database for the queue of jobs. */
export interface PatientDatabase extends PgBoss.Db {
  close(): Promise<void>;
}

/**
 * Waits where the database is gone or full, until it is back: pg-boss notes that a job is done without looking at whether that
 * could be noted, and would take the whole process down. What is done twice thereby is done once: a job's state is set, not changed.
 */
export function patientDatabase(connectionString: string, onError: (error: Error) => void): PatientDatabase {
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    application_name: "sufficiency-jobs",
    connectionTimeoutMillis: LONGEST_QUERY,
    query_timeout: LONGEST_QUERY,
    keepAlive: true,
  });
  pool.on("error", onError);
  let isOver = false;
  return {
    async executeSql(text, values) {
      while (!isOver) {
        try {
          return await pool.query(text, values);
        } catch (error) {
          if (!isDatabaseGone(error) && !isDatabaseFull(error)) throw error;
          onError(error as Error);
          await wait(TRY_AGAIN_AFTER);
        }
      }
      return { rows: [] };
    },
    async close() {
      isOver = true;
      await pool.end();
    },
  };
}
