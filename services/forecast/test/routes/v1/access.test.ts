import { beforeAll, describe, expect, test } from "vitest";
import { createToken } from "../../../src/access/token-store.ts";
import { createApp } from "../../../src/app.ts";
import { smallFiles } from "../../helpers/dataset-files.ts";
import { runOver, sendDataset } from "../../helpers/finished-run.ts";
import { testService } from "../../helpers/test-service.ts";

const service = testService();
const tokens: Record<string, string> = {};
let run: string;
let dataset: string;

type Method = "GET" | "POST" | "DELETE";

const ask = (role: string | undefined, url: string, method: Method = "GET", more: Record<string, unknown> = {}) => {
  const authorization = role === undefined ? {} : { authorization: `Bearer ${tokens[role] ?? role}` };
  return service.app.inject({ method, url, headers: authorization, ...more });
};

const json = async (role: string, path: string) => (await ask(role, `/v1/runs/${run}/${path}`)).json();

describe("a service where no token was made", () => {
  test("is open to its own computer, not to pages of other sites open in a browser there", async () => {
    dataset = await sendDataset(service.app, await smallFiles());
    const url = "/v1/datasets";
    expect((await service.app.inject({ url })).statusCode).toBe(200);
    expect(
      (await service.app.inject({ url, headers: { origin: "http://localhost:80", host: "localhost:80" } })).statusCode,
    ).toBe(200);
    for (const headers of [{ origin: "https://evil.example" }, { host: "evil.example" }, { origin: "null" }]) {
      expect((await service.app.inject({ url, headers })).statusCode).toBe(403);
    }
    const worker = await service.work();
    run = (await service.app.inject({ method: "POST", url: "/v1/runs", payload: { dataset, draws: 20 } })).json().id;
    await runOver(service.app, `/v1/runs/${run}`);
    await worker.stop();
  });
});

describe("a service with tokens", () => {
  beforeAll(async () => {
    for (const role of ["reader", "planner", "approver", "admin"] as const) {
      tokens[role] = (await createToken(service.pool, `the ${role}`, role)).token;
    }
    // The service trusts that it is open for a few seconds; another app starts without that.
    Object.assign(service, { app: await createApp(service) });
  });

  test("keeps of a token only its hash", async () => {
    const { rows } = await service.pool.query("SELECT t::text AS line FROM token t");
    for (const { line } of rows) for (const token of Object.values(tokens)) expect(line).not.toContain(token);
  });

  test("lets nobody in without a valid one, and says so", async () => {
    for (const who of [undefined, "sufficiency_wrong"]) {
      const reply = await ask(who, "/v1/runs");
      expect(reply.statusCode).toBe(401);
      expect(reply.headers["www-authenticate"]).toBe("Bearer");
    }
    expect((await ask(undefined, "/healthz")).statusCode).toBe(200);
  });

  test.each([
    ["GET", "/v1/datasets", "reader"],
    ["GET", "/v1/datasets/nothing/files", "planner"],
    ["GET", "/v1/datasets/nothing/files/counts.csv", "planner"],
    ["POST", "/v1/runs", "planner"],
    ["POST", "/v1/datasets/nothing/freeze", "approver"],
    ["GET", "/v1/tokens", "admin"],
    ["POST", "/v1/tokens", "admin"],
    ["GET", "/v1/audit", "admin"],
  ] as const)("lets %s %s be used from the role %s up", async (method, url, least) => {
    const roles = ["reader", "planner", "approver", "admin"];
    for (const role of roles) {
      const { statusCode } = await ask(role, url, method);
      if (roles.indexOf(role) < roles.indexOf(least)) expect(statusCode).toBe(403);
      else expect([200, 400, 404]).toContain(statusCode);
    }
  });

  test("makes and revokes tokens", async () => {
    const made = await ask("admin", "/v1/tokens", "POST", { payload: { name: "Jo", role: "reader" } });
    expect(made.statusCode).toBe(201);
    const { id, token } = made.json();
    await ask("admin", `/v1/tokens/${id}`, "DELETE");
    expect((await ask(token, "/v1/runs")).statusCode).toBe(401);
    const { tokens: list } = (await ask("admin", "/v1/tokens")).json();
    expect(list.find((each: { id: string }) => each.id === id)).toMatchObject({
      name: "Jo",
      revoked_at: expect.any(String),
    });
    expect(JSON.stringify(list)).not.toContain(token);
  });

  test("keeps what was changed and refused in a log that is only appended to", async () => {
    const { lines } = (await ask("admin", "/v1/audit")).json();
    expect(lines).toContainEqual(
      expect.objectContaining({ actor: "the admin", method: "POST", path: "/v1/tokens", outcome: "allowed" }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ actor: "the reader", method: "POST", path: "/v1/runs", outcome: "refused" }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ actor: "open", path: "/v1/runs", outcome: "allowed" }));
    for (const sql of ["UPDATE audit SET actor = 'x'", "DELETE FROM audit", "TRUNCATE audit"]) {
      await expect(service.pool.query(sql)).rejects.toThrow("the audit log is only appended to");
    }
  });

  test("hides small counts from readers, quantiles and all, and rounds forecasts; others see all", async () => {
    type Row = Record<string, string | number>;
    const figures = ["mean", "p05", "p10", "p25", "p50", "p75", "p90", "p95"];
    const [all, some]: Row[][] = [
      (await json("planner", "counts?by=locality,setting")).rows,
      (await json("reader", "counts?by=locality,setting")).rows,
    ];
    expect(some).toHaveLength(all.length);
    const small = all.flatMap((row, i) =>
      row.status === "observed" && Number(row.mean) > 0 && Number(row.mean) <= 5 ? [i] : [],
    );
    expect(small.length).toBeGreaterThan(0);
    for (const i of small) for (const name of figures) expect(some[i][name]).toBe("c");
    for (const [i, row] of some.entries()) {
      if (row.status === "observed") expect([all[i].mean, "c"]).toContain(row.mean);
      else for (const name of figures) if (row[name] !== "c") expect((row[name] as number) % 5).toBe(0);
    }
    const other: Row[] = (await json("reader", "counts?by=phase")).rows;
    for (const row of other) if (row.status === "observed") expect(row.mean).toBe("c");
    for (const table of ["flows", "places", "overflow"]) {
      const rows: Row[] = (await json("reader", table)).rows;
      const shown = rows.flatMap((row) => Object.entries(row)).filter(([name]) => /_?(mean|p\d\d)$/.test(name));
      for (const [, figure] of shown) if (figure !== "c") expect((figure as number) % 5).toBe(0);
    }
    const picture = (role: "reader" | "planner", name: string) => ask(role, `/v1/runs/${run}/charts/${name}`);
    expect((await picture("reader", "needs.svg")).statusCode).toBe(403);
    expect((await picture("reader", "places.png")).statusCode).toBe(403);
    expect((await picture("reader", "fan.png")).statusCode).toBe(200);
    expect((await picture("planner", "needs.svg")).statusCode).toBe(200);
    expect((await ask("reader", `/v1/runs/${run}`)).json().provenance).not.toHaveProperty("assumptions");
    expect((await ask("planner", `/v1/runs/${run}`)).json().provenance).toHaveProperty("assumptions");
  });
});
