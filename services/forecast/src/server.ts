import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { createOidc } from "./access/oidc.ts";
import { hasTokens } from "./access/token-store.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { openDatabase } from "./database/open-database.ts";
import { type Fixture, loadFixture } from "./fixture/load-fixture.ts";
import { startJobs } from "./jobs/start-jobs.ts";
import { startWorker } from "./jobs/start-worker.ts";
import { getRun } from "./runs/run-store.ts";
import type { Service } from "./service.ts";
import { startCrew } from "./work/start-crew.ts";

/** A service that listens. */
export interface Server {
  readonly url: string;
  /** What was loaded at the start; its run may still be being made. */
  readonly fixture: Fixture | undefined;
  /** True where no token was made: anyone on this computer may do everything. */
  readonly isOpen: boolean;
  /** Waits until the service is ready, until what it makes at the start is made: true then, false where it is stopped first. */
  ready(): Promise<boolean>;
  /** Answers no more, finishes the jobs at hand or hands them back, and closes the database. */
  stop(): Promise<void>;
}

const LOOK_EVERY = 500;

/** Starts a service: its database, its worker threads and its routes. */
export async function startServer(config: Config): Promise<Server> {
  const logger = pino(
    { level: config.logLevel, redact: ["req.headers.authorization", "headers.authorization"] },
    pino.destination(2),
  );
  const stops: (() => Promise<unknown>)[] = [];
  let isStopped = false;
  const stop = async () => {
    isStopped = true;
    for (const each of stops.reverse().splice(0)) await each();
  };
  try {
    const { pool, url: databaseUrl, close } = await openDatabase(config);
    stops.push(close);
    const isOpen = config.oidc === undefined && !(await hasTokens(pool));
    if (isOpen && !isLoopback(config.host)) {
      throw new Error(
        `it would be open to all who can reach ${config.host}; make a token first: sufficiency token create --role admin --name NAME, or set OIDC_ISSUER`,
      );
    }
    const crew = startCrew(config.threads);
    stops.push(crew.stop);
    const jobs = await startJobs(databaseUrl, (err) => logger.warn({ err }, "the queue of jobs stumbled"));
    stops.push(() => jobs.stop({ graceful: false }));
    if (config.threads > 0) {
      const { threads } = config;
      stops.push((await startWorker({ databaseUrl, pool, jobs, crew, threads, log: logger })).stop);
    }
    let fixture: Fixture | undefined;
    const service: Service = {
      pool,
      jobs,
      crew,
      ...(config.oidc === undefined ? {} : { oidc: createOidc(config.oidc) }),
      async notReady() {
        if (config.fixture === undefined) return undefined;
        if (!fixture) return "The dataset that is there from the start is being loaded.";
        for (const { id } of fixture.runs) {
          const run = await getRun(pool, id);
          if (run && (run.state === "queued" || run.state === "running")) {
            return `A forecast that is made at the start is at draw ${run.draws_done} of ${run.request.draws}.`;
          }
        }
        return undefined;
      },
    };
    const app = await createApp(service, { loggerInstance: logger });
    stops.push(() => app.close());
    await app.listen({ host: config.host, port: config.port });
    const { port } = app.server.address() as AddressInfo;
    if (config.fixture !== undefined) fixture = await loadFixture(service, config.fixture);
    return {
      url: `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`,
      fixture,
      isOpen,
      async ready() {
        while (!isStopped && (await service.notReady()) !== undefined) {
          await new Promise((done) => setTimeout(done, LOOK_EVERY));
        }
        return !isStopped;
      },
      stop,
    };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

function isLoopback(host: string): boolean {
  return ["127.0.0.1", "localhost", "::1"].includes(host);
}
