import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type PostgresBinaries, postgresBinaries } from "./postgres-binaries.ts";
import { type Owner, postgresOwner } from "./postgres-owner.ts";

const execute = promisify(execFile);
const USER = "sufficiency";

/** A PostgreSQL of the service's own that is running. */
export interface EmbeddedPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that the service brings with it, its files in a folder; the first time it makes them. Only this
 * computer can reach it, with a password that stands in the folder. One that still runs because its service was killed
 * is taken as it is.
 * @param port where it is to be found again, where it was running before; else any that is free
 */
export async function startEmbedded(dataFolder: string, port?: number): Promise<EmbeddedPostgres> {
  const folder = resolve(dataFolder);
  const paths = { folder, cluster: join(folder, "postgres"), password: join(folder, "password") };
  const [binaries, owner] = await Promise.all([postgresBinaries(), postgresOwner()]);
  await mkdir(folder, { recursive: true });
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid);
  const control = (...args: string[]) => runAs(owner, binaries.pg_ctl, ["-D", paths.cluster, ...args]);
  if (!existsSync(join(paths.cluster, "PG_VERSION")) || !existsSync(paths.password)) {
    await initialise(paths, binaries, owner);
  }
  const isRunning = await control("status").then(
    () => true,
    () => false,
  );
  const log = join(folder, "postgres.log");
  if (!isRunning) await control("-l", log, "-w", "-o", `-p ${port ?? (await freePort())}`, "start");
  const listening = (await readFile(join(paths.cluster, "postmaster.pid"), "utf8")).split("\n")[3];
  const password = (await readFile(paths.password, "utf8")).trim();
  return {
    url: `postgres://${USER}:${password}@127.0.0.1:${listening}/postgres`,
    async stop() {
      await control("-m", "fast", "-w", "stop").catch(() => {});
    },
  };
}

async function initialise(
  { cluster, password }: { readonly cluster: string; readonly password: string },
  { initdb }: PostgresBinaries,
  owner: Owner,
): Promise<void> {
  await rm(cluster, { recursive: true, force: true });
  await writeFile(password, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(password, owner.uid, owner.gid);
  await runAs(owner, initdb, [
    `--pgdata=${cluster}`,
    `--username=${USER}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--set=listen_addresses=127.0.0.1",
    "--set=unix_socket_directories=",
    "--set=jit=off",
  ]);
}

/** Runs a program of PostgreSQL; what it says is told where it fails. */
async function runAs(owner: Owner, program: string, args: readonly string[]): Promise<void> {
  try {
    await execute(program, args, { ...owner, cwd: "/" });
  } catch (error) {
    const { code, stderr = "", stdout = "" } = error as NodeJS.ErrnoException & { stderr?: string; stdout?: string };
    const said = `${stderr}\n${stdout}`.trim().split("\n")[0];
    const reason = code === "EACCES" ? `the user ${owner.uid ? "postgres" : "of this process"} may not run it` : said;
    throw new Error(`the database in the data folder cannot be started: ${reason || code} (${program})`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
