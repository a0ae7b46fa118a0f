import { setTimeout as moment } from "node:timers/promises";
import * as fc from "fast-check";
import { expect } from "vitest";
import { until } from "../../../services/forecast/test/helpers/until.ts";
import { type Caller, callerOf } from "../../helpers/caller.ts";
import { over } from "../../helpers/over.ts";
import { DRAWS, emptyDiary, SEEDS, writeOnAndOn } from "./diary.ts";
import { resultsOf } from "./results-of.ts";
import type { Team } from "./team.ts";

/** Short in every test of the whole; `pnpm soak` kills more often. */
const KILLS = Number(process.env.SOAK_KILLS ?? 2);
/** A process lives until so many more writes were acknowledged, and a moment. */
const MOST_WRITES = 8;
const LONGEST_MOMENT = 500;
const GIVEN_UP = "It failed or lost its worker four times; see the service's log.";

/**
 * Kills processes of a team at random moments, the same in every test, while someone writes to it. Then all that was
 * acknowledged is there, no run is lost, doubled or other than it would have been, and nothing is left to do.
 */
export async function killAtRandom(team: Team): Promise<void> {
  const open = callerOf(team.url);
  const { token } = (await open.post("/v1/tokens", { name: "admin", role: "admin" })).body;
  const caller = callerOf(team.url, token);
  let isOver = false;
  const diary = emptyDiary();
  const writing = writeOnAndOn(caller, diary, () => isOver);
  const kill = fc.record({
    writes: fc.nat(MOST_WRITES),
    milliseconds: fc.nat(LONGEST_MOMENT),
    which: fc.nat(team.size - 1),
  });
  for (const { writes, milliseconds, which } of fc.sample(kill, { numRuns: KILLS, seed: 5 })) {
    const enough = diary.acknowledged + writes;
    await Promise.race([
      writing,
      until(
        async () => diary.acknowledged,
        (number) => number >= enough,
      ),
    ]);
    await moment(milliseconds);
    await team.kill(which);
  }
  isOver = true;
  await writing;
  const { runs, analyses, checks } = diary;

  for (const check of checks) await check();
  expect((await allRuns(caller)).sort()).toEqual(runs.map(({ id }) => id).sort());
  const ends = await Promise.all(runs.map(({ id }) => over(caller, id)));
  for (const analysis of analyses) {
    const { body } = await until(
      () => caller.get(`/v1/analyses/${analysis}`),
      ({ body }) => body.state !== "queued" && body.state !== "running",
    );
    expect(body.state === "finished" ? "" : body.reason).toBe(body.state === "finished" ? "" : GIVEN_UP);
  }
  await nothingLeftToDo(caller);

  const [{ dataset }] = ends;
  const undisturbed = new Map<number, string>();
  for (const seed of SEEDS) {
    const { body } = await caller.post("/v1/runs", { dataset, draws: DRAWS, seed });
    expect(await over(caller, body.id)).toMatchObject({ state: "finished" });
    undisturbed.set(seed, await resultsOf(caller, body.id));
  }
  for (const [i, { id, seed }] of runs.entries()) {
    if (ends[i].state === "failed" && KILLS > 2) expect(ends[i].reason).toBe(GIVEN_UP);
    else {
      expect(ends[i]).toMatchObject({ state: "finished", draws_done: DRAWS });
      expect(await resultsOf(caller, id)).toBe(undisturbed.get(seed));
    }
  }
  const failed = ends.filter(({ state }) => state === "failed").length;
  console.info(
    `${KILLS} kills: ${checks.length} writes and ${analyses.length} comparisons kept, ${runs.length} runs over, ${failed} failed with a reason`,
  );
}

async function allRuns(caller: Caller): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const after = ids.length > 0 ? `&after=${ids.at(-1)}` : "";
    const { runs } = (await caller.get(`/v1/runs?limit=200${after}`)).body;
    if (runs.length === 0) return ids;
    ids.push(...runs.map(({ id }: { id: string }) => id));
  }
}

async function nothingLeftToDo(caller: Caller): Promise<void> {
  await until(
    () => caller.text("/metrics"),
    (metrics) => !/^sufficiency_jobs\{state="(created|retry|active)"\} [1-9]/m.test(metrics),
  );
}
