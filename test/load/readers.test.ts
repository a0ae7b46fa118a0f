import autocannon from "autocannon";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { over } from "../helpers/over.ts";
import { type SmallService, serveSmall } from "../helpers/serve-small.ts";

/** Short here; `pnpm soak` takes longer and says what it measured. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 2);
const READERS = 200;
const PAGES = ["counts?by=need,setting", "counts?by=setting&format=csv", "places", "flows", "charts/fan.svg"];

let small: SmallService;
let run: string;

beforeAll(async () => {
  small = await serveSmall();
  const { caller, dataset } = small;
  run = (await caller.post("/v1/runs", { dataset, draws: 20 })).body.id;
  await over(caller, run);
});

afterAll(() => small.close());

const cpuSeconds = async () =>
  Number(/^process_cpu_seconds_total (\S+)/m.exec(await small.caller.text("/metrics"))?.[1]);

describe("a finished run", () => {
  test(`is read by ${READERS} at once without an error`, async () => {
    const headers = { "accept-encoding": "gzip" };
    const requests = PAGES.map((page) => ({ path: `/v1/runs/${run}/${page}`, headers }));
    const before = await cpuSeconds();
    const load = { url: small.url, connections: READERS, duration: SECONDS, requests };
    const { errors, non2xx, latency, requests: done } = await autocannon(load);
    const each = (1000 * ((await cpuSeconds()) - before)) / done.total;
    console.info(
      `${READERS} readers: ${done.total} requests in ${SECONDS} s, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${each.toFixed(2)} ms of the processor each`,
    );
    expect([errors, non2xx]).toEqual([0, 0]);
    expect(done.total).toBeGreaterThan(READERS);
  });

  test.each(PAGES)("is the same packed and not, and sent once to who keeps it: %s", async (page) => {
    const path = `${small.url}/v1/runs/${run}/${page}`;
    const [plain, packed] = await Promise.all(
      ["identity", "gzip"].map((encoding) => fetch(path, { headers: { "accept-encoding": encoding } })),
    );
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await packed.text()).toBe(await plain.text());
    for (const [encoding, reply] of [
      ["identity", plain],
      ["gzip, br", packed],
    ] as const) {
      const etag = reply.headers.get("etag") as string;
      const again = await fetch(path, { headers: { "accept-encoding": encoding, "if-none-match": etag } });
      expect([again.status, again.headers.get("vary")]).toEqual([304, "accept-encoding"]);
    }
  });

  test("is packed for those alone who can unpack it", async () => {
    const path = `${small.url}/v1/runs/${run}/${PAGES[0]}`;
    for (const [accepted, encoding] of [
      ["br, gzip;q=0.5", "gzip"],
      ["gzip;q=0, identity", null],
      ["gzip; q=0.0", null],
      ["br", null],
    ] as const) {
      const reply = await fetch(path, { headers: { "accept-encoding": accepted } });
      expect([accepted, reply.headers.get("content-encoding")]).toEqual([accepted, encoding]);
    }
  });
});
