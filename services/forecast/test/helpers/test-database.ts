import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../../src/database/embedded-postgres.ts";
import { type Database, openDatabase } from "../../src/database/open-database.ts";

/** An empty database, nothing migrated. */
export interface TestServer {
  readonly url: string;
  close(): Promise<void>;
}

/** One of the server that DATABASE_URL names, where it is set, else of an embedded one of its own. */
export async function openTestServer(): Promise<TestServer> {
  const server = process.env.DATABASE_URL;
  return server ? databaseOf(server) : embedded();
}

/** An empty database that is up to date, to test on. */
export async function openTestDatabase(): Promise<Database> {
  const server = await openTestServer();
  const database = await openDatabase({ databaseUrl: server.url, dataFolder: "" });
  return {
    ...database,
    async close() {
      await database.close();
      await server.close();
    },
  };
}

async function embedded(): Promise<TestServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), "sufficiency-"));
  const { url, stop } = await startEmbedded(dataFolder);
  return {
    url,
    async close() {
      await stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function databaseOf(server: string): Promise<TestServer> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async close() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
