import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Service } from "../../src/service.ts";
import { startCrew } from "../../src/work/start-crew.ts";
import { openTestDatabase } from "./test-database.ts";

/** A service with an empty database, for all tests of a file. */
export function testService(): Service & { readonly app: FastifyInstance } {
  const service = {} as Service & { app: FastifyInstance };
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const database = await openTestDatabase();
    const crew = startCrew(1);
    Object.assign(service, { pool: database.pool, crew });
    Object.assign(service, { app: await createApp(service) });
    stop = async () => {
      await service.app.close();
      await crew.stop();
      await database.close();
    };
  });
  afterAll(() => stop());
  return service;
}
