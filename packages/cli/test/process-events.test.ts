import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { ended, LEICESTERSHIRE, ROOT, startCommand } from "./run-command.ts";

const DRAWING = ["forecast", LEICESTERSHIRE, "--draws", "100000", "--threads", "1"];

/** A fault that nothing catches, once the command is at work; `also` is done in the same turn. */
function faultOnceAtWork(also: string): string[] {
  const isAtWork = 'process.listenerCount("uncaughtException")';
  const fault = `clearInterval(timer);${also};throw new Error("a thread is gone")`;
  const code = `const timer=setInterval(()=>{if(${isAtWork}){${fault}}},20)`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

test("a fault that nothing catches is told in one plain line", async () => {
  const { code, stdout, stderr } = await ended(startCommand(DRAWING, faultOnceAtWork("")));
  expect({ code, stdout }).toEqual({ code: 70, stdout: "" });
  expect(stderr).toMatch(/^sufficiency stopped on a fault of its own or of this computer: a thread is gone\. .*\n$/);
});

test("a fault that Ctrl-C caused elsewhere is not told: the interrupt ends the command", async () => {
  const interrupt = 'process.kill(process.pid,"SIGINT")';
  const { code, stderr } = await ended(startCommand(DRAWING, faultOnceAtWork(`setImmediate(()=>${interrupt})`)));
  expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
});

test.skipIf(process.platform !== "linux")("a full disk is told in one plain line", async () => {
  const command = `exec ${process.execPath} packages/cli/dist/main.js help > /dev/full`;
  const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: ROOT, encoding: "utf8" });
  expect(stderr).toMatch(/^The answer could not be written to the end \(ENOSPC\)\. .*\n$/);
  expect(status).toBe(70);
});
