import { readdirSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, SCHEMA } from "../../src/database/migrate.ts";
import { openTestServer, type TestServer } from "../helpers/test-database.ts";

const FILES = readdirSync(new URL("../../migrations", import.meta.url)).map((name) => name.replace(/\.sql$/, ""));

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});

afterAll(() => server.close());

test("an empty database is brought up to date, once, by two services that start together", async () => {
  const run = await Promise.all([migrate(server.url), migrate(server.url)]);
  expect(run.flat().sort()).toEqual(FILES.sort());
  expect(await migrate(server.url)).toEqual([]);
});

test("an older database keeps what is in it", async () => {
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
  expect(await migrate(server.url, FILES[0])).toEqual([FILES[0]]);
  await client.query(
    `INSERT INTO ${SCHEMA}.dataset (id, name, title, hash, tables, warnings, created_by) VALUES ('a', 'a', 'A', 'h', '{}', '[]', 'me')`,
  );
  await client.query(`INSERT INTO ${SCHEMA}.run (dataset_id, request, created_by) VALUES ('a', '{"draws": 5}', 'me')`);
  expect(await migrate(server.url)).toEqual(FILES.slice(1));
  const { rows } = await client.query(`SELECT dataset_id, request, state, scenario_id FROM ${SCHEMA}.run`);
  expect(rows).toEqual([{ dataset_id: "a", request: { draws: 5 }, state: "queued", scenario_id: null }]);
  await client.end();
});
