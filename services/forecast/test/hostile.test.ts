import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { createToken } from "../src/access/token-store.ts";
import { createApp } from "../src/app.ts";
import { smallFiles } from "./helpers/dataset-files.ts";
import { runOver, sendDataset } from "./helpers/finished-run.ts";
import { fewer } from "./helpers/scenarios.ts";
import { testService } from "./helpers/test-service.ts";

const service = testService();
const REQUESTS = Number(process.env.HOSTILE_REQUESTS ?? 300);

/** Of versions and of files. */
const NAMES = ["1", "words.txt", "counts.csv", "2"];

interface Operation {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
}

let operations: Operation[];
let ids: string[];
let reader: string;

beforeAll(async () => {
  const dataset = await sendDataset(service.app, await smallFiles());
  const worker = await service.work();
  const { id } = (
    await service.app.inject({ method: "POST", url: "/v1/runs", payload: { dataset, draws: 10 } })
  ).json();
  await runOver(service.app, `/v1/runs/${id}`);
  const compare = { dataset, scenarios: [{ scenario: fewer() }], draws: 10 };
  const compared = await service.app.inject({ method: "POST", url: "/v1/compare", payload: compare });
  await runOver(service.app, compared.headers.location as string);
  await worker.stop();
  const stored = { dataset, scenario: fewer(), why: "To try it" };
  const scenario = (await service.app.inject({ method: "POST", url: "/v1/scenarios", payload: stored })).json().id;
  ids = [dataset, id, scenario, compared.json().id, "00000000-0000-4000-8000-000000000000"];
  reader = (await createToken(service.pool, "reader", "reader")).token;
  const { token: admin } = await createToken(service.pool, "admin", "admin");
  Object.assign(service, { app: await createApp(service), admin });
  const { paths } = (await service.app.inject({ url: "/openapi.json" })).json();
  operations = Object.entries<Record<string, { parameters?: Operation["parameters"] }>>(paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [] }]) => ({
        method: method.toUpperCase() as Operation["method"],
        path,
        parameters,
      })),
  );
});

const nasty = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "-1",
    "1e999",
    "null",
    "'; DROP TABLE run; --",
    "../../etc/passwd",
    "%00",
    "\u0000",
    "c".repeat(5_000),
  ),
  fc.constantFrom("all", "setting", "need,setting", "2020..2030", "9999999999999999999", "__proto__", "constructor"),
  fc.string({ unit: "binary", maxLength: 50 }),
);

test("hostile requests to every route are refused or answered: no fault of the service's own, nothing of another role's", async () => {
  const { admin } = service as unknown as { admin: string };
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(nasty, { minLength: 12, maxLength: 12 }),
      fc.oneof(
        fc.jsonValue(),
        fc.constant(undefined),
        fc.record({ dataset: nasty, draws: fc.integer(), by: fc.jsonValue() }),
        fc.record({ scenario: fc.jsonValue(), why: nasty, version: fc.integer(), from: fc.integer() }),
      ),
      fc.boolean(),
      fc.boolean(),
      async (which, words, payload, isReader, hasTrueId) => {
        const { method, path, parameters } = operations[which % operations.length];
        const id = hasTrueId ? ids[which % ids.length] : words[0];
        const query = parameters
          .filter((parameter, i) => parameter.in === "query" && (which >> i) % 3 === 0)
          .map(({ name }, i) => `${name}=${encodeURIComponent(words[1 + (i % 11)])}`);
        const url = `${path
          .replace("{id}", encodeURIComponent(id))
          .replace(
            /\{(name|version)\}/,
            encodeURIComponent(hasTrueId ? NAMES[which % 4] : words[0]),
          )}?${query.join("&")}`;
        const headers = {
          authorization: `Bearer ${isReader ? reader : admin}`,
          ...(payload === undefined ? {} : { "content-type": "application/json" }),
        };
        const body = payload === undefined || method === "GET" ? {} : { payload: JSON.stringify(payload) };
        const reply = await service.app.inject({ method, url, headers, ...body });
        expect(reply.statusCode, `${method} ${url} ${JSON.stringify(payload)} ${reply.body}`).toBeLessThan(500);
        if (isReader && /^\/v1\/(tokens|audit|analyses|compare|seek|backtests)|explain|\/files/.test(path))
          expect([400, 403, 404, 414]).toContain(reply.statusCode);
        if (reply.statusCode >= 400) {
          expect(reply.headers["content-type"]).toMatch(/^application\/problem\+json/);
          expect(reply.body).not.toMatch(/\bat .*\(.*:\d+:\d+\)|node_modules/);
        }
      },
    ),
    { numRuns: REQUESTS },
  );
});
