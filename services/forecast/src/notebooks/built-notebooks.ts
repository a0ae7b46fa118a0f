import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const NOTEBOOKS = join(ROOT, "notebooks");
/** Folder of the built notebooks. */
export const BUILT = join(NOTEBOOKS, "dist");
const SOURCES = ["notebooks", "packages/charts/src", "packages/client/src", "packages/core/src"];
const NOT_SOURCES = /^(dist|building-.*|node_modules|test|.*\.tsbuildinfo|.*\.md)$/;

/** True where the notebooks are not built, or something that they are built from is newer. */
export async function areStale(): Promise<boolean> {
  const built = await stat(join(BUILT, "index.html")).catch(() => undefined);
  if (!built) return true;
  const newest = await Promise.all(SOURCES.map((folder) => newestIn(join(ROOT, folder))));
  return Math.max(...newest) > built.mtimeMs;
}

/** Builds the notebooks, in a process of its own; needs no network. Throws what was said where that fails. */
export async function buildNotebooks(): Promise<void> {
  const vite = join(
    dirname(createRequire(join(NOTEBOOKS, "package.json")).resolve("vite/package.json")),
    "bin/vite.js",
  );
  if (!existsSync(vite)) throw new Error(`${vite} is not there: install the dependencies`);
  // Made beside the old ones, and put in their place when whole: another process may be serving them.
  const building = join(NOTEBOOKS, `building-${process.pid}`);
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "error", "--outDir", building], {
    cwd: NOTEBOOKS,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`the notebooks cannot be built: ${said.trim()}`);
  await rm(BUILT, { recursive: true, force: true });
  await rename(building, BUILT).catch(() => rm(building, { recursive: true, force: true }));
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true });
  const times = entries
    .filter(({ name }) => !NOT_SOURCES.test(name))
    .map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newestIn(path) : (await stat(path)).mtimeMs;
    });
  return Math.max(0, ...(await Promise.all(times)));
}
