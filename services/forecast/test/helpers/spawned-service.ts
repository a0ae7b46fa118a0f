import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

/** A service or worker in a process of its own, as it was built before the tests. */
export interface SpawnedService {
  readonly child: ChildProcess;
  /** What it has said so far, on either stream. */
  said(): string;
  /** Waits until it has said something that matches, or is over. */
  says(words: RegExp): Promise<RegExpExecArray>;
  /** Waits until it is over, after a signal if one is given; gives its exit code. */
  over(signal?: NodeJS.Signals): Promise<number | null>;
}

export function spawnService(
  main: "main" | "worker" | "sufficiency",
  env: Record<string, string>,
  args: readonly string[] = [],
): SpawnedService {
  return spawnNode([`services/forecast/dist/${main}.js`, ...args], env);
}

/** As spawnService, with all that Node is given. */
export function spawnNode(args: readonly string[], env: Record<string, string>): SpawnedService {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: "0", SUFFICIENCY_THREADS: "1", ...env },
  });
  // Whatever becomes of the test, nothing goes on after it.
  const end = (): boolean => child.kill("SIGKILL");
  process.once("exit", end);
  const exited = once(child, "exit").then(([code]) => {
    process.off("exit", end);
    return code as number | null;
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      child.emit("said");
    });
  }
  return {
    child,
    said: () => said,
    async says(words) {
      for (;;) {
        const match = words.exec(said);
        if (match) return match;
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended without ${words}: ${said}`);
        await Promise.race([once(child, "said"), exited]);
      }
    },
    over(signal) {
      if (signal) child.kill(signal);
      return exited;
    },
  };
}
