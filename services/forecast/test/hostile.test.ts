import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ROLES } from "../src/access/roles.ts";
import { createToken } from "../src/access/token-store.ts";
import { createApp } from "../src/app.ts";
import { DATASET_ID } from "../src/schemas/examples.ts";
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
  /** A body that is as it should be. */
  readonly example: object | undefined;
}

/** As OpenAPI says it. */
interface Described {
  readonly parameters?: Operation["parameters"];
  readonly requestBody?: { readonly content: Record<string, { readonly example?: object }> };
}

let operations: Operation[];
let ids: string[];
let slowest = { seconds: 0, what: "" };
const answered = new Map<number, number>();
/** Who asks; nobody has no token. */
const WHO = ["nobody", "reader", "planner", "approver", "admin"] as const;
let headersOf: Record<string, Record<string, string>>;

/** The least of WHO that may use a route, as the README has it. */
function needed({ method, path }: Operation): number {
  if (!path.startsWith("/v1/")) return WHO.indexOf("nobody");
  if (/^\/v1\/(tokens|audit)/.test(path)) return WHO.indexOf("admin");
  if (/\/(freeze|approve|lock)$/.test(path)) return WHO.indexOf("approver");
  if (method !== "GET" || /^\/v1\/analyses|\/explain$|\/files/.test(path)) return WHO.indexOf("planner");
  return WHO.indexOf("reader");
}

beforeAll(async () => {
  const dataset = await sendDataset(service.app, await smallFiles());
  const worker = await service.work();
  const ask = async (url: string, payload: object) => service.app.inject({ method: "POST", url, payload });
  const { id } = (await ask("/v1/runs", { dataset, draws: 10 })).json();
  await runOver(service.app, `/v1/runs/${id}`);
  const compared = await ask("/v1/compare", { dataset, scenarios: [{ scenario: fewer() }], draws: 10 });
  await runOver(service.app, compared.headers.location as string);
  await worker.stop();
  const scenario = (await ask("/v1/scenarios", { dataset, scenario: fewer(), why: "To try it" })).json().id;
  ids = [dataset, id, scenario, compared.json().id, "00000000-0000-4000-8000-000000000000"];
  headersOf = { nobody: {} };
  for (const role of ROLES) {
    const { token } = await createToken(service.pool, role, role);
    headersOf[role] = { authorization: `Bearer ${token}` };
  }
  Object.assign(service, { app: await createApp(service) });
  const { paths } = (await service.app.inject({ url: "/openapi.json" })).json();
  operations = Object.entries<Record<string, Described>>(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as Operation["method"],
      path,
      parameters,
      example: known(requestBody?.content["application/json"]?.example, { dataset, scenario }),
    })),
  );
});

/** An example of a body with the dataset and scenario that there are in the place of those that it shows. */
function known(example: object | undefined, { dataset, scenario }: Record<string, string>): object | undefined {
  if (example === undefined) return undefined;
  const text = JSON.stringify(example)
    .replaceAll(DATASET_ID, dataset)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, scenario);
  return JSON.parse(text);
}

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

/** What no program would write, in the place of a mark in the text of a body. */
const RAW: Record<string, string> = {
  "@deep": "[".repeat(20_000) + "]".repeat(20_000),
  "@deeper": `${`{"a":`.repeat(5_000)}1${"}".repeat(5_000)}`,
  "@endless": "1e999",
  "@tiny": "-1e-999",
  "@proto": '{"__proto__": {"admin": true}}',
  "@half": '"\\ud800"',
  "@none": "nul",
  "@many": JSON.stringify(Array(5_000).fill({})),
  "@words": JSON.stringify(Array(500).fill("1")),
  "@wide": JSON.stringify(Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [i, i]))),
};

const value = fc.oneof(
  nasty,
  fc.jsonValue(),
  fc.constantFrom<unknown>(...Object.keys(RAW)),
  fc.constantFrom<unknown>(
    undefined,
    -1,
    0.5,
    2 ** 53,
    1e300,
    [],
    {},
    "",
    "2020-13",
    "0000-00",
    "total[2028] = ",
    "1+".repeat(500),
  ),
);

/** A body that is as it should be but for one or two of its values, or none; or nothing of the kind. */
const body = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.record({ place: fc.nat(), value }), { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.jsonValue().map((whole) => ({ whole })) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

function textOf(
  example: object | undefined,
  changes: typeof body extends fc.Arbitrary<infer Body> ? Body : never,
): string | undefined {
  if (changes === undefined) return undefined;
  const changed = Array.isArray(changes)
    ? changes.reduce((whole, { place, value }) => withValue(whole, place, value), structuredClone(example ?? {}))
    : changes.whole;
  return Object.entries(RAW).reduce(
    (text, [mark, raw]) => text.replaceAll(`"${mark}"`, () => raw),
    JSON.stringify(changed) ?? "",
  );
}

/** Some JSON with another value at one of its places, counted from the outside. */
function withValue(whole: object, place: number, value: unknown): object {
  const places: [Record<string, unknown>, string][] = [];
  const collect = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    for (const key of Object.keys(part)) {
      places.push([part as Record<string, unknown>, key]);
      collect((part as Record<string, unknown>)[key]);
    }
  };
  collect(whole);
  const [part, key] = places[place % places.length] ?? [whole, "a"];
  part[key] = structuredClone(value);
  return whole;
}

test("hostile requests to every route are refused or answered: no fault of the service's own, nothing of another role's", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(nasty, { minLength: 12, maxLength: 12 }),
      body,
      fc.constantFrom(...WHO),
      fc.boolean(),
      async (which, words, changes, who, hasTrueId) => {
        const operation = operations[which % operations.length];
        const { method, path, parameters, example } = operation;
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
        const payload = method === "GET" ? undefined : textOf(example, changes);
        const headers = {
          ...headersOf[who],
          ...(payload === undefined ? {} : { "content-type": "application/json" }),
        };
        const start = performance.now();
        const reply = await service.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
        const seconds = (performance.now() - start) / 1000;
        if (seconds > slowest.seconds) slowest = { seconds, what: `${method} ${path}` };
        const what = `${who} ${method} ${url} ${payload?.slice(0, 1_000)} ${reply.body.slice(0, 1_000)}`;
        expect(reply.statusCode, what).toBeLessThan(500);
        if (WHO.indexOf(who) < needed(operation)) expect([400, 401, 403, 404, 414], what).toContain(reply.statusCode);
        if (reply.statusCode >= 400) {
          expect(reply.headers["content-type"]).toMatch(/^application\/problem\+json/);
          expect(reply.body).not.toMatch(/\bat .*\(.*:\d+:\d+\)|node_modules/);
        }
        answered.set(reply.statusCode, (answered.get(reply.statusCode) ?? 0) + 1);
      },
    ),
    { numRuns: REQUESTS },
  );
  console.info(
    `${REQUESTS} hostile requests: ${[...answered]
      .sort()
      .map(([status, number]) => `${number} of ${status}`)
      .join(", ")}; the slowest took ${slowest.seconds.toFixed(1)} s, ${slowest.what}`,
  );
});

test.each(["@deep", "@deeper", "@half"])("a scenario with %s in it is not forecast", async (mark) => {
  const [dataset] = ids;
  const scenario = { ...fewer(0.3, `odd_${mark.slice(1)}`), title: mark };
  for (const [url, asked] of [
    ["/v1/runs", { dataset, scenario }],
    ["/v1/compare", { dataset, scenarios: [{ scenario }] }],
  ] as const) {
    const payload = JSON.stringify(asked).replace(`"${mark}"`, () => RAW[mark]);
    const headers = { ...headersOf.planner, "content-type": "application/json" };
    const { statusCode, body } = await service.app.inject({ method: "POST", url, headers, payload });
    expect([400, 422], body).toContain(statusCode);
  }
});
