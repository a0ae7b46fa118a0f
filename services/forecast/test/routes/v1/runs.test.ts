import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { LISTED_GROUPINGS } from "../../../src/runs/listed-groupings.ts";
import { smallFiles } from "../../helpers/dataset-files.ts";
import { runOver, sendDataset } from "../../helpers/finished-run.ts";
import { testService } from "../../helpers/test-service.ts";
import { until } from "../../helpers/until.ts";

const service = testService();
let dataset: string;
let worker: { stop(): Promise<void> } | undefined;

beforeAll(async () => {
  dataset = await sendDataset(service.app, await smallFiles());
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

const post = (payload: object, headers: Record<string, string> = {}) =>
  service.app.inject({ method: "POST", url: "/v1/runs", payload, headers });

describe("a run", () => {
  test("is taken on at once, made as a job, and then says how to make it again", async () => {
    const asked = await post({ dataset, draws: 30, seed: 7, by: [["need", "age_band"]] });
    expect(asked.statusCode).toBe(202);
    expect(asked.json()).toMatchObject({ dataset, draws: 30, seed: 7, state: "queued", draws_done: 0 });
    const url = asked.headers.location as string;
    expect(url).toBe(`/v1/runs/${asked.json().id}`);

    worker = await service.work();
    const run = await runOver(service.app, url);
    expect(run).toMatchObject({ state: "finished", draws_done: 30 });
    expect(run.provenance).toMatchObject({ seed: 7, draws: 30, scenario: "baseline", dataset: { name: "small" } });
    const { rows } = await service.pool.query("SELECT name FROM summary WHERE run_id = $1 ORDER BY name", [run.id]);
    expect(rows.map(({ name }) => name)).toEqual(
      [
        "fan.svg",
        "needs.svg",
        "settings.svg",
        "places.svg",
        "flows",
        "places",
        "overflow",
        "counts/need,age_band",
        ...LISTED_GROUPINGS.map((by) => `counts/${by}`),
      ].sort(),
    );
    expect((await service.pool.query("SELECT 1 FROM chunk")).rows).toEqual([]);
    await until(
      async () => (await service.pool.query("SELECT 1 FROM claim")).rows,
      (claims) => claims.length === 0,
    );
  });

  test("is made once for one key, and a key is for one request", async () => {
    const headers = { "idempotency-key": "monday" };
    const [first, second] = await Promise.all([
      post({ dataset, seed: 8 }, headers),
      post({ dataset, seed: 8 }, headers),
    ]);
    expect([first.statusCode, second.statusCode]).toEqual([202, 202]);
    expect(second.json().id).toBe(first.json().id);
    const other = await post({ dataset, seed: 9 }, headers);
    expect(other.statusCode).toBe(422);
    expect(other.json().detail).toBe("The Idempotency-Key monday was used for another request; give a new one.");
  });

  test("that cannot be made is refused in the command line's words", async () => {
    const refused = await post({ dataset, to: 1999 });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().detail).toMatch(/cannot be forecast: the forecast cannot end in 1999; give a year from/);
    expect((await post({ dataset: "nowhere" })).json().detail).toBe("There is no dataset nowhere.");
  });

  test("with fields that are wrong is refused with each of them", async () => {
    const refused = await post({ dataset, draws: 0, seed: -1, by: [["colour"]], more: true });
    expect(refused.statusCode).toBe(400);
    expect(refused.json().errors.join("\n")).toMatch(/more[\s\S]*draws[\s\S]*seed[\s\S]*by 0 0/);
  });

  test("is followed by its events to the end", async () => {
    const { id } = (await post({ dataset, draws: 40 })).json();
    const following = service.app.inject({ url: `/v1/runs/${id}/events` });
    worker = await service.work();
    const { headers, body } = await following;
    expect(headers["content-type"]).toMatch(/^text\/event-stream/);
    const events = body.trim().split("\n\n");
    expect(events[0]).toBe(`event: progress\ndata: {"state":"queued","draws_done":0,"draws":40}`);
    expect(events.at(-1)).toBe(`event: end\ndata: {"state":"finished","draws_done":40,"draws":40}`);
  });

  test("can be cancelled while it waits, and not after it is over", async () => {
    const { id } = (await post({ dataset, draws: 100 })).json();
    const url = `/v1/runs/${id}`;
    const cancelled = await service.app.inject({ method: "POST", url: `${url}/cancel` });
    expect(cancelled.json()).toMatchObject({ state: "cancelled" });
    const again = await service.app.inject({ method: "POST", url: `${url}/cancel` });
    expect(again.statusCode).toBe(200);
    const { rows } = await service.pool.query(
      "SELECT 1 FROM pgboss.job WHERE name = 'draw-chunk' AND state < 'active' AND data->>'drawingId' IN (SELECT id::text FROM drawing WHERE run_id = $1)",
      [id],
    );
    expect(rows).toEqual([]);
  });

  test("is listed, newest first, page by page", async () => {
    const all = (await service.app.inject({ url: "/v1/runs" })).json().runs;
    expect(all.length).toBeGreaterThanOrEqual(4);
    const times = all.map((run: { created_at: string }) => run.created_at);
    expect(times).toEqual([...times].sort().reverse());
    const ids: string[] = [];
    for (let after = ""; ; after = `&after=${ids.at(-1)}`) {
      const { runs } = (await service.app.inject({ url: `/v1/runs?limit=2${after}` })).json();
      if (runs.length === 0) break;
      ids.push(...runs.map((run: { id: string }) => run.id));
    }
    expect(ids).toEqual(all.map((run: { id: string }) => run.id));
    const finished = (await service.app.inject({ url: "/v1/runs?state=cancelled" })).json().runs;
    expect(finished).toHaveLength(1);
  });

  test("that is not there is a 404, whatever is asked of it", async () => {
    const id = "00000000-0000-4000-8000-000000000000";
    for (const url of [`/v1/runs/${id}`, `/v1/runs/${id}/events`]) {
      expect((await service.app.inject({ url })).statusCode).toBe(404);
    }
    expect((await service.app.inject({ url: "/v1/runs/7" })).statusCode).toBe(400);
  });
});

describe("a worker that is gone", () => {
  test("has its jobs taken over, and nothing of the run is lost", async () => {
    const { id } = (await post({ dataset, draws: 30 })).json();
    const [job] = await service.jobs.fetch<{ drawingId: string }>("draw-chunk");
    await service.pool.query("INSERT INTO claim (job_id, queue, worker) VALUES ($1, 'draw-chunk', 999999)", [job.id]);
    worker = await service.work();
    expect(await runOver(service.app, `/v1/runs/${id}`)).toMatchObject({ state: "finished", draws_done: 30 });
    await until(
      async () => (await service.pool.query("SELECT 1 FROM claim")).rows,
      (rows) => rows.length === 0,
    );
  });
});
