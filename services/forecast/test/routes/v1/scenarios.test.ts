import { beforeAll, describe, expect, test } from "vitest";
import { createToken } from "../../../src/access/token-store.ts";
import { createApp } from "../../../src/app.ts";
import { smallFiles } from "../../helpers/dataset-files.ts";
import { runOver, sendDataset } from "../../helpers/finished-run.ts";
import { fewer } from "../../helpers/scenarios.ts";
import { testService } from "../../helpers/test-service.ts";

const service = testService();
let dataset: string;

beforeAll(async () => {
  dataset = await sendDataset(service.app, await smallFiles());
});

let who = "";
const ask = (method: "GET" | "POST", url: string, payload?: object) =>
  service.app.inject({
    method,
    url: `/v1${url}`,
    ...(payload === undefined ? {} : { payload }),
    ...(who === "" ? {} : { headers: { authorization: `Bearer ${who}` } }),
  });
const store = (scenario: object, why = "To try it") => ask("POST", "/scenarios", { dataset, scenario, why });

describe("a scenario", () => {
  test("is stored, listed and looked at, with who stored it and why", async () => {
    const stored = await store(fewer());
    expect(stored.statusCode).toBe(201);
    const scenario = stored.json();
    expect(scenario).toMatchObject({ dataset, name: "fewer", title: "Fewer need a plan", version: 1 });
    expect(scenario.versions).toEqual([{ version: 1, by: "open", at: expect.any(String), why: "To try it" }]);
    expect(stored.headers.location).toBe(`/v1/scenarios/${scenario.id}`);
    expect((await ask("GET", `/scenarios/${scenario.id}`)).json()).toEqual(scenario);
    expect((await ask("GET", `/scenarios?dataset=${dataset}`)).json()).toEqual({ scenarios: [scenario] });
    expect((await ask("GET", "/scenarios?dataset=other")).json()).toEqual({ scenarios: [] });
    const version = (await ask("GET", `/scenarios/${scenario.id}/versions/1`)).json();
    expect(JSON.stringify(version.scenario)).toBe(JSON.stringify(fewer()));
    expect(version.words).toEqual([expect.stringMatching(/^Lever early_support .*30% of joiners .* \(Invented/)]);
  });

  test("that is wrong is refused with all its faults, each with its place, in the command line's words", async () => {
    const [lever] = fewer().levers;
    const refused = await store({
      name: "wrong",
      title: "",
      levers: [
        { ...lever, size: 3 },
        { ...lever, cells: { needs: ["XX"] } },
      ],
    });
    expect(refused.statusCode).toBe(422);
    const { detail, errors, faults } = refused.json();
    expect(detail).toMatch(/^The scenario has 4 faults\. Mend them, then send it again\.$/);
    expect(faults.map(({ path }: { path: string }) => path).sort()).toEqual([
      "levers[0].size",
      "levers[1].cells.needs",
      "levers[1].name",
      "title",
    ]);
    expect(errors.join("\n")).toMatch(/levers\[0\]\.size: "?3"? is out of range; give/);
    expect((await ask("GET", "/scenarios")).json().scenarios).toHaveLength(1);
  });

  test("with more faults than anyone reads is refused with the first of them", async () => {
    const unknown = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`p${i}`, 1]));
    const levers = Array.from({ length: 10 }, (_, i) => ({ ...fewer().levers[0], ...unknown, name: `l${i}` }));
    const { detail, errors, faults } = (await store({ ...fewer(), levers })).json();
    expect(detail).toBe(
      "The scenario has 3,000 faults, of which the first 2,000 are told. Mend them, then send it again.",
    );
    expect([errors.length, faults.length]).toEqual([2000, 2000]);
  });

  test("has a name of its own in its dataset, and a reason", async () => {
    const again = await store(fewer());
    expect(again.statusCode).toBe(409);
    expect(again.json().detail).toMatch(/has a scenario named fewer; store a version of that/);
    expect((await store(fewer(0.1, "other"), " ")).statusCode).toBe(400);
    const nowhere = await ask("POST", "/scenarios", { dataset: "nowhere", scenario: fewer(), why: "x" });
    expect([nowhere.statusCode, nowhere.json().detail]).toEqual([422, "There is no dataset nowhere."]);
  });
});

describe("versions of a scenario", () => {
  let id: string;
  beforeAll(async () => {
    id = (await store(fewer(0.1, "versions"))).json().id;
  });
  const send = (from: number, scenario: object, why = "Evidence of June") =>
    ask("POST", `/scenarios/${id}/versions`, { from, scenario, why });

  test("are stored one after another; two from the same one cannot both be", async () => {
    const [one, other] = await Promise.all([send(1, fewer(0.2, "versions")), send(1, fewer(0.3, "versions"))]);
    expect([one.statusCode, other.statusCode].sort()).toEqual([201, 409]);
    const stale = one.statusCode === 409 ? one : other;
    expect(stale.json().detail).toBe(
      `open stored version 2 of versions since version 1 (Evidence of June). See /v1/scenarios/${id}/diff?from=1&to=2, then send yours from 2.`,
    );
    expect((await ask("GET", `/scenarios/${id}`)).json().version).toBe(2);
    expect((await send(7, fewer(0.2, "versions"))).statusCode).toBe(409);
    expect((await send(2, fewer(0.2, "renamed"))).json().detail).toMatch(/^The scenario is named versions, and keeps/);
    expect((await ask("GET", `/scenarios/${id}/versions/9`)).statusCode).toBe(404);
  });

  test("differ by levers added, removed and changed, by parameter and in words", async () => {
    const [early] = fewer(0.1).levers;
    const exits = { name: "exits", lever: "leaver_rate", owner: "Al", size: 0.2, start: "2021-09", source: "Invented" };
    const third = {
      name: "versions",
      title: "Fewer, sooner",
      levers: [
        { ...early, size: { low: 0.1, central: 0.2, high: 0.3 }, start: "2021-01", cells: { ages: [3, 12] } },
        exits,
      ],
    };
    expect((await send(2, third)).statusCode).toBe(201);
    const diff = (await ask("GET", `/scenarios/${id}/diff?from=1&to=3`)).json();
    expect(diff).toMatchObject({ from: 1, to: 3, added: [exits], removed: [] });
    expect(diff.changed).toEqual([
      { parameter: "title", from: "Fewer need a plan", to: "Fewer, sooner" },
      { lever: "early", parameter: "cells.ages", from: [2, 12], to: [3, 12] },
      { lever: "early", parameter: "size", from: 0.1, to: { low: 0.1, central: 0.2, high: 0.3 } },
      { lever: "early", parameter: "start", from: "2020-09", to: "2021-01" },
    ]);
    expect(diff.words).toEqual([
      expect.stringMatching(/^The lever exits is new\. Lever leaver_rate .*20%/),
      expect.stringMatching(
        /^The lever early changes: cells\.ages from 2, 12 to 3, 12; size from 0\.1 to .*; start from 2020-09 to 2021-01\. It is now: Lever early_support .*10% to 30% \(most likely 20%\)/,
      ),
      "Of the scenario, title from Fewer need a plan to Fewer, sooner.",
    ]);
    const back = (await ask("GET", `/scenarios/${id}/diff?from=3&to=1`)).json();
    expect(back).toMatchObject({ added: [], removed: [exits] });
    expect(back.words[0]).toMatch(/^The lever exits is gone\. It was: Lever leaver_rate/);
    expect((await ask("GET", `/scenarios/${id}/diff?from=1&to=1`)).json().words).toEqual(["Nothing differs."]);
  });

  test("are run by number, and a run shows which one it is of", async () => {
    const run = (payload: object, key?: string) =>
      service.app.inject({
        method: "POST",
        url: "/v1/runs",
        payload: { dataset, draws: 20, ...payload },
        headers: key === undefined ? {} : { "idempotency-key": key },
      });
    const latest = await run({ scenario_id: id }, "monday");
    expect(latest.statusCode).toBe(202);
    expect(latest.json()).toMatchObject({ scenario: "versions", scenario_id: id, version: 3 });
    const first = (await run({ scenario_id: id, version: 1 })).json();
    const inline = (await run({ scenario: fewer(0.1, "versions") })).json();
    expect(inline).not.toHaveProperty("scenario_id");
    const worker = await service.work();
    const runs = await Promise.all([first, inline].map((each) => runOver(service.app, `/v1/runs/${each.id}`)));
    await worker.stop();
    expect(runs[0]).toMatchObject({ state: "finished", scenario_id: id, version: 1 });
    const csv = runs.map(async (each) => (await ask("GET", `/runs/${each.id}/counts?format=csv`)).body);
    expect(await csv[0]).toBe(await csv[1]);

    await send(3, fewer(0.4, "versions"));
    expect((await run({ scenario_id: id }, "monday")).json()).toMatchObject({ id: latest.json().id, version: 3 });
    expect((await run({ scenario_id: id, version: 4 }, "monday")).statusCode).toBe(422);
    expect((await run({ scenario_id: id, version: 9 })).statusCode).toBe(404);
    expect((await run({ scenario_id: id, scenario: fewer() })).statusCode).toBe(400);
    expect((await run({ version: 1 })).statusCode).toBe(400);
  });
});

describe("a submission", () => {
  test("is a version that an approver approved, then locked: nothing of it changes after that", async () => {
    const tokens = new Map<string, string>();
    for (const role of ["reader", "planner", "approver"] as const) {
      tokens.set(role, (await createToken(service.pool, `the ${role}`, role)).token);
    }
    Object.assign(service, { app: await createApp(service) });
    const as = (role: string, method: "GET" | "POST", url: string, payload?: object) => {
      who = tokens.get(role) as string;
      return ask(method, url, payload);
    };
    const { id } = (
      await as("planner", "POST", "/scenarios", { dataset, scenario: fewer(0.1, "sub"), why: "a" })
    ).json();
    const [approve, lock] = [`/scenarios/${id}/approve`, `/scenarios/${id}/lock`];
    const first = { version: 1, why: "The board agreed" };
    expect((await as("planner", "POST", approve, first)).statusCode).toBe(403);
    expect((await as("reader", "POST", "/scenarios", { dataset, scenario: fewer(), why: "x" })).statusCode).toBe(403);
    expect((await as("approver", "POST", lock, first)).json().detail).toMatch(/^Version 1 of sub is not approved/);
    const approved = (await as("approver", "POST", approve, first)).json();
    expect(approved.versions[0].approved).toEqual({ by: "the approver", at: expect.any(String), why: first.why });
    expect((await as("approver", "POST", approve, first)).json().detail).toMatch(
      /was approved by the approver already/,
    );
    expect((await as("approver", "POST", approve, { version: 2, why: "x" })).statusCode).toBe(404);
    const locked = (await as("approver", "POST", lock, { version: 1, why: "Sent to the DfE" })).json();
    expect(locked.locked).toEqual({ version: 1, by: "the approver", at: expect.any(String), why: "Sent to the DfE" });

    const version = { from: 1, scenario: fewer(0.2, "sub"), why: "More" };
    const refused = await as("planner", "POST", `/scenarios/${id}/versions`, version);
    expect(refused.statusCode).toBe(409);
    expect(refused.json().detail).toBe(
      "sub was locked by the approver as the submission (Sent to the DfE), so it does not change.",
    );
    for (const url of [approve, lock]) expect((await as("approver", "POST", url, first)).statusCode).toBe(409);
    for (const sql of [
      "UPDATE scenario SET locked_version = NULL",
      "DELETE FROM scenario WHERE locked_version IS NOT NULL",
      "UPDATE scenario_version SET document = '{}'",
      "DELETE FROM scenario_version",
      `INSERT INTO scenario_version (scenario_id, version, document, why, created_by) VALUES ('${id}', 2, '{}', 'x', 'x')`,
    ]) {
      await expect(service.pool.query(sql)).rejects.toThrow(/does not change|are kept/);
    }
    const other = (
      await as("planner", "POST", "/scenarios", { dataset, scenario: fewer(0.3, "sub2"), why: "b" })
    ).json();
    await as("approver", "POST", `/scenarios/${other.id}/approve`, first);
    const second = await as("approver", "POST", `/scenarios/${other.id}/lock`, first);
    expect(second.json().detail).toMatch(/^Another scenario of the dataset .* is locked as the submission/);
    expect((await as("reader", "GET", `/scenarios/${id}`)).json()).toEqual(locked);
  });
});
