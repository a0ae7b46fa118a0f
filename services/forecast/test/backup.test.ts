import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createToken } from "../src/access/token-store.ts";
import { backUp } from "../src/backup/back-up.ts";
import { restore } from "../src/backup/restore.ts";
import { TABLES } from "../src/backup/tables.ts";
import { smallFiles } from "./helpers/dataset-files.ts";
import { runOver, sendDataset } from "./helpers/finished-run.ts";
import { fewer } from "./helpers/scenarios.ts";
import { openTestDatabase } from "./helpers/test-database.ts";
import { testService } from "./helpers/test-service.ts";

const service = testService();
let folder: string;

const CUT_OFF = "It was being made when the backup was taken; ask for it again.";

const all = async (pool: Pool) => {
  const tables = TABLES.map(
    async (table) => (await pool.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY 1`)).rows,
  );
  return Promise.all(tables);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sufficiency-"));
});

afterAll(() => rm(folder, { recursive: true }));

test("what a backup holds is brought back to the row, but for what was being made, which is failed with the reason", async () => {
  const dataset = await sendDataset(service.app, await smallFiles());
  const worker = await service.work();
  const post = async (url: string, payload: object) =>
    (await service.app.inject({ method: "POST", url: `/v1/${url}`, payload })).json();
  const scenario = await post("scenarios", { dataset, scenario: fewer(), why: "To try it" });
  for (const change of ["approve", "lock"])
    await post(`scenarios/${scenario.id}/${change}`, { version: 1, why: "Agreed" });
  const payload = { dataset, draws: 10, scenario_id: scenario.id };
  const ask = { method: "POST", url: "/v1/runs", payload } as const;
  const { id } = (await service.app.inject(ask)).json();
  await runOver(service.app, `/v1/runs/${id}`);
  const compare = await post("compare", { dataset, scenarios: [{ scenario_id: scenario.id }], draws: 10 });
  await runOver(service.app, `/v1/analyses/${compare.id}`);
  await worker.stop();
  const backtest = { dataset, origins: [2019] };
  const cutAnalysis = (await post("backtests", backtest)).id;
  const cut = (await service.app.inject(ask)).json().id;
  await createToken(service.pool, "Jo", "planner");
  const file = join(folder, "all.gz");
  await backUp(service.pool, file);

  const other = await openTestDatabase();
  await restore(other.pool, file);
  await service.pool.query(`UPDATE run SET state = 'failed', reason = $1 WHERE id = $2`, [CUT_OFF, cut]);
  await service.pool.query(`UPDATE drawing SET state = 'failed', reason = $1 WHERE run_id = $2`, [CUT_OFF, cut]);
  await service.pool.query(`UPDATE analysis SET state = 'failed', reason = $1 WHERE id = $2`, [CUT_OFF, cutAnalysis]);
  expect(await all(other.pool)).toEqual(await all(service.pool));
  await other.pool.query(
    "INSERT INTO audit (request_id, actor, role, method, path, outcome) VALUES ('r', 'a', 'admin', 'GET', '/', 'allowed')",
  );
  await expect(restore(other.pool, file)).rejects.toThrow("The database is not empty: it has rows of dataset.");
  await other.close();
});

test("a file that is no backup changes nothing", async () => {
  const other = await openTestDatabase();
  const before = await all(other.pool);
  const cut = join(folder, "cut.gz");
  await writeFile(cut, "no gzip");
  await expect(restore(other.pool, cut)).rejects.toThrow(/is no backup of Sufficiency/);
  await expect(restore(other.pool, join(folder, "nowhere.gz"))).rejects.toThrow(/is no backup of Sufficiency/);
  expect(await all(other.pool)).toEqual(before);
  await other.close();
});
