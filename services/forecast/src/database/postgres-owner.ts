import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const NAME = "postgres";

/** User and group to run PostgreSQL as; empty for this process's own. */
export interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: there it gets the user `postgres`, who is made where there is none. */
export async function postgresOwner(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const found = await ids().catch(() => undefined);
  if (found) return found;
  await run("useradd", ["--system", "--user-group", NAME]);
  return ids();
}

async function ids(): Promise<Owner> {
  const [uid, gid] = await Promise.all(["-u", "-g"].map((which) => run("id", [which, NAME])));
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
