import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Database, openDatabase } from "../../src/database/open-database.ts";

/** An empty database to test on: one of the server that DATABASE_URL names, where it is set, else the embedded one. */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env.DATABASE_URL;
  return server ? databaseOf(server) : embedded();
}

async function embedded(): Promise<Database> {
  const dataFolder = await mkdtemp(join(tmpdir(), "sufficiency-"));
  const database = await openDatabase({ databaseUrl: undefined, dataFolder });
  return {
    ...database,
    async close() {
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function databaseOf(server: string): Promise<Database> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ databaseUrl: url.href, dataFolder: "" });
  return {
    ...database,
    async close() {
      await database.close();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
