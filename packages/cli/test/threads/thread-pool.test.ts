import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../io/test/helpers.ts";
import { ended } from "../run-command.ts";

/** Built before the tests: what an error beside all that is awaited does to a process is to be seen in one of its own. */
const POOL = new URL("../../dist/threads/thread-pool.js", import.meta.url).href;

/** Ends pools while their threads answer what nobody waits for, at ever other moments. */
const PROGRAM = `
  import { startThreadPool } from ${JSON.stringify(POOL)};
  for (let i = 0; i < 50; i++) {
    const pool = startThreadPool("./answer", process.argv[1], { minThreads: 2, maxThreads: 2 });
    await Promise.all([pool.run(1), pool.run(2)]);
    for (let k = 0; k < 5; k++) pool.run(k).catch(() => {});
    if (i % 3) await new Promise((done) => setTimeout(done));
    const until = performance.now() + (i % 5) / 10;
    while (performance.now() < until);
    await pool.end();
  }
`;

test("threads that answer as they are ended take nothing down", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "answer.js"), "module.exports = () => null;");
  const from = pathToFileURL(`${folder}/`).href;
  const child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM, from]);
  expect(await ended(child)).toEqual({ code: 0, stdout: "", stderr: "" });
});
