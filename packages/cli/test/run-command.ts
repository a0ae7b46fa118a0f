import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
export const LEICESTERSHIRE = fileURLToPath(new URL("../../../fixtures/leicestershire", import.meta.url));

/** Built before the tests. */
const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the real command in a process of its own. */
export function startCommand(args: readonly string[], nodeArgs: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [...nodeArgs, MAIN, ...args], { cwd: ROOT });
}

/** Runs the real command to its end and gives its exit code and what it printed. */
export function runCommand(...args: readonly string[]): Promise<Ended> {
  return ended(startCommand(args));
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const text = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (part: string) => {
      text[name] += part;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("close", resolve);
    child.on("error", reject);
  });
  return { code, ...text };
}
