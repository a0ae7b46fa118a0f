import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { smallFiles } from "../../services/forecast/test/helpers/dataset-files.ts";
import { type SpawnedService, spawnService } from "../../services/forecast/test/helpers/spawned-service.ts";
import { openTestServer, type TestServer } from "../../services/forecast/test/helpers/test-database.ts";
import { type Caller, callerOf } from "../helpers/caller.ts";

const MEGABYTE = 1_000_000;
/** Far less than the bombs would unpack to. */
const MOST_GROWTH = 400;

let server: TestServer;
let service: SpawnedService;
let caller: Caller;
let small: Map<string, Uint8Array>;

const megabytes = async () =>
  Number(/^process_resident_memory_bytes (\S+)/m.exec(await caller.text("/metrics"))?.[1]) / MEGABYTE;

beforeAll(async () => {
  server = await openTestServer();
  service = spawnService("main", { DATABASE_URL: server.url, SUFFICIENCY_FIXTURE: "none" });
  const [, url] = await service.says(/listens on (\S+)/);
  caller = callerOf(() => url);
  small = await smallFiles();
});

afterAll(async () => {
  await service.over("SIGKILL");
  await server.close();
});

async function zipOf(entries: Iterable<readonly [string, Uint8Array]>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** The same zip with a name in it replaced by another as long, which no honest program would write. */
function renamed(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");
}

/** The same zip with other sizes declared than its entries have. */
function lying(zip: Buffer, size: number, declared: number): Buffer {
  const bytes = (number: number) => {
    const four = Buffer.alloc(4);
    four.writeUInt32LE(number);
    return four.toString("latin1");
  };
  return renamed(zip, bytes(size), bytes(declared));
}

const zeros = () => Buffer.alloc(60 * MEGABYTE);
const of = (number: number, bytes: Uint8Array) =>
  Array.from({ length: number }, (_, i) => [`folder/${i}.csv`, bytes] as const);

const zips: [string, number, RegExp, () => Promise<Buffer>][] = [
  ["a zip of zeros", 422, /zip/i, () => zipOf([["counts.csv", zeros()]])],
  [
    "a zip of zeros that says it is small",
    422,
    /zip/i,
    async () => lying(await zipOf([["counts.csv", zeros()]]), 60 * MEGABYTE, 1000),
  ],
  ["a zip of many files that are too much together", 422, /MB/, () => zipOf(of(40, Buffer.alloc(9 * MEGABYTE)))],
  ["a zip of thousands of files", 422, /more than 100 files|files/, () => zipOf(of(5_000, Buffer.from("a")))],
  [
    "a zip of a path a thousand folders deep",
    422,
    /datapackage/,
    () => zipOf([[`${"a/".repeat(1000)}x.csv`, zeros().subarray(0, 9)]]),
  ],
  [
    "a zip of names that lead out of it",
    422,
    /zip|path/i,
    async () => renamed(await zipOf([...small].map(([name, bytes]) => [`xx/${name}`, bytes] as const)), "xx/", "../"),
  ],
  ["a zip in a zip", 422, /datapackage/, async () => zipOf([["inner.zip", await zipOf(small)]])],
  ["half a zip", 422, /zip/i, async () => (await zipOf(small)).subarray(0, 500)],
];

describe("an upload that would harm the service is refused in words:", () => {
  test("zips", { timeout: 120_000 }, async () => {
    const before = await megabytes();
    for (const [what, status, words, make] of zips) {
      const answer = await caller.send(new Map([["council.zip", await make()]]));
      expect([what, answer.status, JSON.stringify(answer.body)]).toEqual([what, status, expect.stringMatching(words)]);
      expect(answer.type).toMatch(/^application\/problem\+json/);
    }
    expect((await megabytes()) - before).toBeLessThan(MOST_GROWTH);
  });

  test.each<[string, number, () => [string, Uint8Array][]]>([
    ["more files than a dataset has", 413, () => of(31, Buffer.from("a")).map(([name, bytes]) => [name, bytes])],
    ["a file that is larger than one may be", 413, () => [["counts.csv", Buffer.alloc(51 * MEGABYTE)]]],
    ["names that lead out of a folder", 422, () => [...small].map(([name, bytes]) => [`../../${name}`, bytes])],
    ["a path that no folder has", 422, () => [["datapackage.json/../../x", Buffer.from("{}")]]],
    ["a name that is far too long", 422, () => [["c".repeat(15_000), Buffer.from("a")]]],
  ])("%s", async (_, status, make) => {
    const answer = await caller.send(new Map(make()));
    expect(answer).toMatchObject({ status, type: expect.stringMatching(/^application\/problem\+json/) });
    expect(answer.body.detail).toMatch(/\w+ \w+/);
  });

  test("after all of which nothing is kept, and a dataset as it should be is taken", async () => {
    expect((await caller.get("/v1/datasets")).body.datasets).toEqual([]);
    expect((await caller.send(new Map([["council.zip", await zipOf(small)]]))).status).toBe(201);
    expect(/"level":50.{0,300}/.exec(service.said())?.[0]).toBeUndefined();
  });
});
