import { pino } from "pino";
import { readConfig } from "./config.ts";
import { openDatabase } from "./database/open-database.ts";
import { startJobs } from "./jobs/start-jobs.ts";
import { startWorker } from "./jobs/start-worker.ts";
import { stopOnSignal, wordsOf } from "./stop-on-signal.ts";
import { startCrew } from "./work/start-crew.ts";

/** A process that only takes jobs of the service whose database DATABASE_URL names, on this or any other computer. */
try {
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) throw new Error("set DATABASE_URL to the database that the service uses");
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const threads = Math.max(1, config.threads);
  const { pool, url: databaseUrl, close } = await openDatabase(config);
  const crew = startCrew(threads);
  const jobs = await startJobs(databaseUrl, (err) => log.warn({ err }, "the queue of jobs stumbled"));
  const worker = await startWorker({ databaseUrl, pool, jobs, crew, threads, log });
  stopOnSignal(async () => {
    await worker.stop();
    await crew.stop();
    await close();
  });
  process.stdout.write(`A worker with ${threads} threads takes jobs. Stop it with Ctrl-C.\n`);
} catch (error) {
  process.stderr.write(`The worker cannot start: ${wordsOf(error)}.\n`);
  process.exit(1);
}
