import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll } from "vitest";
import { createApp } from "../../src/app.ts";
import { startJobs } from "../../src/jobs/start-jobs.ts";
import { startWorker } from "../../src/jobs/start-worker.ts";
import type { Service } from "../../src/service.ts";
import { startCrew } from "../../src/work/start-crew.ts";
import { openTestDatabase } from "./test-database.ts";

interface TestService extends Service {
  readonly app: FastifyInstance;
  readonly databaseUrl: string;
  /** Takes jobs as a worker until it is stopped. */
  work(): Promise<{ stop(): Promise<void> }>;
}

const SILENT = { info() {}, warn() {}, error() {} };

/** A service with an empty database, for all tests of a file; nobody takes its jobs until a test works. */
export function testService(): TestService {
  const service = {} as TestService;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const database = await openTestDatabase();
    const crew = startCrew(1);
    const jobs = await startJobs(database.url, () => {});
    const work = async () =>
      startWorker({ ...service, jobs: await startJobs(database.url, () => {}), threads: 1, log: SILENT });
    Object.assign(service, {
      pool: database.pool,
      databaseUrl: database.url,
      jobs,
      crew,
      work,
      notReady: async () => undefined,
    });
    Object.assign(service, { app: await createApp(service) });
    stop = async () => {
      await service.app.close();
      await jobs.stop({ graceful: false });
      await crew.stop();
      await database.close();
    };
  });
  afterAll(() => stop());
  return service;
}
