import { expect } from "vitest";
import { smallFiles } from "../../../services/forecast/test/helpers/dataset-files.ts";
import { fewer } from "../../../services/forecast/test/helpers/scenarios.ts";
import { until } from "../../../services/forecast/test/helpers/until.ts";
import type { Answer, Caller } from "../../helpers/caller.ts";

/** Seeds of the runs that are asked for, in turn. */
export const SEEDS = [1, 2, 3];
export const DRAWS = 60;

/** What was written and acknowledged, each with how to see that it is there. */
export interface Diary {
  readonly runs: { readonly id: string; readonly seed: number }[];
  readonly analyses: string[];
  readonly checks: (() => Promise<void>)[];
  /** Writes that were acknowledged so far. */
  acknowledged: number;
}

export const emptyDiary = (): Diary => ({ runs: [], analyses: [], checks: [], acknowledged: 0 });

/**
 * Writes to a service, one thing after another, until it is told to stop. What is not acknowledged, since the service died, is
 * sent again until it is, as a careful client does.
 */
export async function writeOnAndOn(caller: Caller, diary: Diary, hasEnough: () => boolean): Promise<void> {
  const files = await smallFiles();
  const dataset = (await insist(() => caller.send(files))).body.id;
  const stored = { dataset, scenario: fewer(), why: "To try it" };
  const scenario = (await insist(() => caller.post("/v1/scenarios", stored))).body.id;
  for (let n = 0; n === 0 || !hasEnough(); n++) {
    const key = { "idempotency-key": `number ${n}` };
    await writeRun(key, SEEDS[n % SEEDS.length]);
    await writeVersion(n);
    await writeDataset(n);
    await writeToken(n);
    if (n % 5 === 0) await writeAnalysis(key);
  }

  async function writeRun(key: Record<string, string>, seed: number): Promise<void> {
    const { body } = await insist(() => caller.post("/v1/runs", { dataset, draws: DRAWS, seed }, key));
    diary.runs.push({ id: body.id, seed });
  }

  async function writeAnalysis(key: Record<string, string>): Promise<void> {
    const request = { dataset, scenarios: [{ scenario_id: scenario, version: 1 }], draws: 20 };
    diary.analyses.push((await insist(() => caller.post("/v1/compare", request, key))).body.id);
  }

  /** A version that was stored and not acknowledged makes the next stale: it is made from what is there then. */
  async function writeVersion(n: number): Promise<void> {
    const why = `Version ${n}`;
    const { body } = await insist(async () => {
      const { versions } = (await caller.get(`/v1/scenarios/${scenario}`)).body;
      const found = versions.find((version: { why: string }) => version.why === why);
      if (found) return { status: 200, type: "", body: found };
      return caller.post(`/v1/scenarios/${scenario}/versions`, { from: versions.length, why, scenario: fewer() });
    });
    const { version } = body;
    diary.checks.push(async () => {
      const { status, body } = await caller.get(`/v1/scenarios/${scenario}/versions/${version}`);
      expect({ status, why: body.why }).toEqual({ status: 200, why });
    });
  }

  async function writeDataset(n: number): Promise<void> {
    const packed = JSON.parse(Buffer.from(files.get("datapackage.json") as Uint8Array).toString());
    const named = Buffer.from(JSON.stringify({ ...packed, name: `small-${n}` }));
    const { id } = (await insist(() => caller.send(new Map([...files, ["datapackage.json", named]])))).body;
    await insist(() => caller.post(`/v1/datasets/${id}/freeze`));
    diary.checks.push(async () => {
      expect((await caller.get(`/v1/datasets/${id}`)).body).toMatchObject({ id, name: `small-${n}`, frozen: true });
      expect(await caller.text(`/v1/datasets/${id}/files/datapackage.json`)).toBe(named.toString());
    });
  }

  async function writeToken(n: number): Promise<void> {
    const { id } = (await insist(() => caller.post("/v1/tokens", { name: `Jo ${n}`, role: "reader" }))).body;
    diary.checks.push(async () => {
      const { tokens } = (await caller.get("/v1/tokens")).body;
      expect(tokens).toContainEqual(expect.objectContaining({ id, name: `Jo ${n}` }));
    });
  }

  /** Sends what is to be written until it is acknowledged; a service that lives never answers with a fault of its own. */
  async function insist(write: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      try {
        const answer = await write();
        expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
        diary.acknowledged++;
        return answer;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        await until(
          () => caller.get("/healthz").catch(() => undefined),
          (answer) => answer?.status === 200,
        );
      }
    }
  }
}
