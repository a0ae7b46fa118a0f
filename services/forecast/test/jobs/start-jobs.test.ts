import { afterAll, beforeAll, expect, test } from "vitest";
import { QUEUES, startJobs } from "../../src/jobs/start-jobs.ts";
import { openTestServer, type TestServer } from "../helpers/test-database.ts";

const PROCESSES = 10;

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});

afterAll(() => server.close());

test("a service and its workers that start at once with an empty database make the queues once, and none gives up", async () => {
  const errors: Error[] = [];
  const started = await Promise.all(
    Array.from({ length: PROCESSES }, () => startJobs(server.url, (error) => errors.push(error))),
  );
  const names = (await started[0].getQueues()).map(({ name }) => name);
  await Promise.all(started.map((jobs) => jobs.stop({ graceful: false })));
  expect(names.sort()).toEqual(Object.values(QUEUES).sort());
  expect(errors).toEqual([]);
});
