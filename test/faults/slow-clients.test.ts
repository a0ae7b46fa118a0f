import type { Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { smallFiles } from "../../services/forecast/test/helpers/dataset-files.ts";
import { multipart } from "../../services/forecast/test/helpers/multipart.ts";
import { until } from "../../services/forecast/test/helpers/until.ts";
import { over } from "../helpers/over.ts";
import { type SmallService, serveSmall } from "../helpers/serve-small.ts";
import { rawConnection } from "./helpers/raw-connection.ts";

const CLIENTS = 100;
/** Hanging up on those who never finish their request takes a minute and a half: in `pnpm soak` alone. */
const IS_SOAK = process.env.SOAK_SECONDS !== undefined;

let small: SmallService;
let page: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  small = await serveSmall();
  const { caller, dataset } = small;
  const { id } = (await caller.post("/v1/runs", { dataset, draws: 10 })).body;
  await over(caller, id);
  page = `/v1/runs/${id}/counts?by=need,setting`;
});

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

afterAll(() => small.close());

async function connections(): Promise<Socket[]> {
  sockets.push(...(await Promise.all(Array.from({ length: CLIENTS }, () => rawConnection(small.url)))));
  return sockets;
}

/** Connections that the service has open, its own to the database among them. */
async function openConnections(): Promise<number> {
  return Number(
    /^nodejs_active_resources\{type="TCPSocketWrap"\} (\d+)/m.exec(await small.caller.text("/metrics"))?.[1],
  );
}

describe("while a hundred clients are slow, others are answered:", () => {
  test("such as send no more than the start of a request", async () => {
    const slow = await connections();
    for (const socket of slow) socket.write("GET /v1/runs HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ");
    expect((await small.caller.get(page)).status).toBe(200);
    if (!IS_SOAK) return;
    const answers = slow.map(async (socket) => (await socket.toArray()).join(""));
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^(HTTP\/1.1 408 |$)/);
  });

  test("such as read their answer a byte at a time, and get all of it", async () => {
    const slow = await connections();
    for (const socket of slow) {
      socket.pause();
      socket.write(`GET ${page} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
    }
    const whole = await small.caller.text(page);
    const [first] = slow;
    let got = "";
    while (got.length < 500) {
      got += await until<string | null>(
        async () => first.read(1)?.toString() ?? null,
        (byte) => byte !== null,
      );
    }
    expect((await small.caller.get("/readyz")).status).toBe(200);
    got += (await first.toArray()).join("");
    expect(got).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    expect(got.slice(got.indexOf("\r\n\r\n") + 4)).toBe(whole);
  });

  test("such as are cut off in the middle of an upload, of which nothing is kept", async () => {
    const before = await openConnections();
    const files = new Map([...(await smallFiles())].map(([name, bytes]) => [`cut/${name}`, bytes]));
    const { payload, headers } = multipart(files);
    const start = [
      "POST /v1/datasets HTTP/1.1",
      "host: 127.0.0.1",
      `content-type: ${headers["content-type"]}`,
      `content-length: ${payload.length}`,
    ].join("\r\n");
    const cut = await connections();
    for (const [i, socket] of cut.entries()) {
      socket.write(`${start}\r\n\r\n`);
      socket.write(payload.subarray(0, Math.floor((payload.length * i) / CLIENTS)), () => socket.destroy());
    }
    await until(openConnections, (number) => number <= before + CLIENTS / 10);
    expect((await small.caller.get("/v1/datasets")).body.datasets).toHaveLength(1);
    expect(/"level":50.{0,300}/.exec(small.service.said())?.[0]).toBeUndefined();
  });
});
