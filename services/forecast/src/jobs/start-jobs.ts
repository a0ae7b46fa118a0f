import type { ClientBase } from "pg";
import PgBoss from "pg-boss";
import { oneAtATime } from "../database/one-at-a-time.ts";
import { patientDatabase } from "./patient-database.ts";

/**
 * The queues: a chunk of draws, a drawing whose chunks are all there, a change to explain, a step of an analysis, one whose
 * steps are all done, and jobs that were given up after several tries.
 */
export const QUEUES = {
  draw: "draw-chunk",
  sumUp: "sum-up",
  explain: "explain",
  step: "analysis-step",
  conclude: "analysis-conclude",
  givenUp: "given-up",
} as const;

/** How often a job is tried again after its worker died or it failed. */
const TRIES_AGAIN = 3;
/** A job that is longer at it is taken to be lost, though its worker seems to live. */
const EXPIRE_SECONDS = 900;

export type Jobs = PgBoss;

/** Opens the queue of jobs in a database; any number of processes may, at once too: queues made side by side would lock each other out. */
export async function startJobs(databaseUrl: string, onError: (error: Error) => void): Promise<Jobs> {
  const db = patientDatabase(databaseUrl, onError);
  const jobs = new PgBoss({ db, schedule: false });
  jobs.on("error", onError);
  jobs.once("stopped", () => db.close());
  await oneAtATime(databaseUrl, async () => {
    await jobs.start();
    await jobs.createQueue(QUEUES.givenUp);
    for (const name of Object.values(QUEUES).filter((each) => each !== QUEUES.givenUp)) {
      await jobs.createQueue(name, {
        name,
        retryLimit: TRIES_AGAIN,
        expireInSeconds: EXPIRE_SECONDS,
        deadLetter: QUEUES.givenUp,
      });
    }
  });
  return jobs;
}

/** Lets a job be sent within a transaction: it is there if and only if the rest is. */
export function within(client: ClientBase): { db: PgBoss.Db } {
  return { db: { executeSql: (text, values) => client.query(text, values) } };
}
