import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Builds the command line and the service before any test: what tests start as a process of its own is what is installed, and starts
 * in half the time that the sources take.
 */
export default function build(): void {
  const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
  execFileSync(process.execPath, [join(typescript, "bin/tsc"), "-b", "packages/cli", "services/forecast"], {
    cwd: ROOT,
    stdio: "inherit",
  });
}
