import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT, scripts } from "./helpers/scripts.ts";

/** Builds the command line and the service before any test, as `pnpm start` does: what tests start as a process of its own is what people start. */
export default function build(): void {
  const [tsc, ...args] = scripts.prestart.split(" ");
  const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
  execFileSync(process.execPath, [join(typescript, "bin", tsc), ...args], { cwd: ROOT, stdio: "inherit" });
}
