import pg, { type Pool } from "pg";
import type { Jobs } from "./start-jobs.ts";

/** First of the two numbers of the locks that workers hold while they live. */
const WORKER_LOCK = 5_318_009;

/** A process that takes jobs: its number, and the connection whose lock shows that it lives. */
export interface Worker {
  readonly number: number;
  leave(): Promise<void>;
}

/** Registers this process. Its lock goes with its connection, however the process ends. */
export async function joinWorkers(databaseUrl: string, pool: Pool, onLost: (error: Error) => void): Promise<Worker> {
  const { rows } = await pool.query("SELECT nextval('worker_number')::int AS number");
  const { number } = rows[0];
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
    await next.connect();
    await next.query("SELECT pg_advisory_lock($1, $2)", [WORKER_LOCK, number]);
    client = next;
  };
  const again = (): void => {
    setTimeout(() => isOver || hold().catch(again), 1_000).unref();
  };
  await hold();
  return {
    number,
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
  await pool.query(
    `INSERT INTO claim (job_id, queue, worker) VALUES ($1, $2, $3)
     ON CONFLICT (job_id) DO UPDATE SET worker = excluded.worker`,
    [job.id, job.name, worker.number],
  );
  try {
    await work();
  } finally {
    await pool.query("DELETE FROM claim WHERE job_id = $1 AND worker = $2", [job.id, worker.number]);
  }
}

/** Hands the jobs of workers that are gone to whoever is next. Gives their number. */
export async function takeOver(pool: Pool, jobs: Jobs): Promise<number> {
  const { rows } = await pool.query(
    `DELETE FROM claim WHERE NOT EXISTS (
       SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid = worker AND objsubid = 2
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
     RETURNING job_id, queue`,
    [WORKER_LOCK],
  );
  for (const { job_id, queue } of rows) await jobs.fail(queue, job_id, { message: "the worker is gone" });
  return rows.length;
}
