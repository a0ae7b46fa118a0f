import pg, { type Pool } from "pg";
import { inTransaction } from "../database/in-transaction.ts";
import { type Jobs, QUEUES, within } from "./start-jobs.ts";

/** First of the two numbers of the locks that workers hold while they live. */
const WORKER_LOCK = 5_318_009;
/** A job is claimed a moment after it is taken, and noted as done a moment after it is let go. */
const UNCLAIMED_SECONDS = 5;

/** A process that takes jobs: its number at the moment, and the connection whose lock shows that it lives. */
export interface Worker {
  number(): number;
  leave(): Promise<void>;
}

/**
 * Registers this process. Its lock goes with its connection, however the process ends. Where the connection alone is lost it
 * takes a new number, so that the jobs are handed on that it could not finish without a database.
 */
export async function joinWorkers(databaseUrl: string, pool: Pool, onLost: (error: Error) => void): Promise<Worker> {
  let number: number;
  let client: pg.Client | undefined;
  let isOver = false;
  const hold = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: databaseUrl,
      application_name: "sufficiency-worker",
      keepAlive: true,
    });
    next.on("error", (error) => {
      if (isOver || client !== next) return;
      client = undefined;
      onLost(error);
      again();
    });
    const { rows } = await pool.query("SELECT nextval('worker_number')::int AS next");
    await next.connect();
    await next.query("SELECT pg_advisory_lock($1, $2)", [WORKER_LOCK, rows[0].next]);
    number = rows[0].next;
    client = next;
  };
  const again = (): void => {
    setTimeout(() => isOver || hold().catch(again), 1_000).unref();
  };
  await hold();
  return {
    number: () => number,
    async leave() {
      isOver = true;
      await client?.end().catch(() => {});
    },
  };
}

/** Does a job as a worker's own: should the process die meanwhile, it can be told whose the job was. */
export async function asClaimed(
  pool: Pool,
  worker: Worker,
  job: { readonly id: string; readonly name: string },
  work: () => Promise<void>,
): Promise<void> {
  const number = worker.number();
  await pool.query(
    `INSERT INTO claim (job_id, queue, worker) VALUES ($1, $2, $3)
     ON CONFLICT (job_id) DO UPDATE SET worker = excluded.worker`,
    [job.id, job.name, number],
  );
  try {
    await work();
  } finally {
    await pool.query("DELETE FROM claim WHERE job_id = $1 AND worker = $2", [job.id, number]);
  }
}

/**
 * Hands the jobs of workers that are gone to whoever is next: those they claimed, and those they took and did not come to
 * claim, or to say that they are done. Gives their number.
 */
export async function takeOver(pool: Pool, jobs: Jobs): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query(
      `WITH claimed AS (
         DELETE FROM claim WHERE NOT EXISTS (
           SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid = worker AND objsubid = 2
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
         RETURNING job_id, queue)
       SELECT job_id, queue FROM claimed
       UNION ALL
       SELECT id, name FROM pgboss.job
       WHERE state = 'active' AND name = ANY($2) AND started_on < now() - make_interval(secs => $3)
         AND NOT EXISTS (SELECT 1 FROM claim WHERE job_id = id)`,
      [WORKER_LOCK, Object.values(QUEUES), UNCLAIMED_SECONDS],
    );
    for (const { job_id, queue } of rows) {
      await jobs.fail(queue, job_id, { message: "the worker is gone" }, within(client));
    }
    return rows.length;
  });
}
