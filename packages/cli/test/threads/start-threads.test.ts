import {
  countsTable,
  flowsTable,
  type PreparedRun,
  placesTable,
  prepareRun,
  runDraws,
  type Tally,
} from "@sufficiency/core";
import { expect, onTestFinished, test, vi } from "vitest";
import { smallDataset } from "../../../core/test/dataset/small-tables.ts";
import { startThreads } from "../../src/threads/start-threads.ts";
import { COUNCIL_TABLES } from "../council.ts";

/** Draws that this thread did itself, as [from, to]. */
const drawnHere = vi.hoisted(() => [] as [number, number][]);

vi.mock("@sufficiency/core", async (importOriginal) => {
  const core = await importOriginal<typeof import("@sufficiency/core")>();
  const createDrawRunner: typeof core.createDrawRunner = (plan) => {
    const draw = core.createDrawRunner(plan);
    return (seed, from, to, tally) => {
      drawnHere.push([from, to]);
      return draw(seed, from, to, tally);
    };
  };
  return { ...core, createDrawRunner };
});

const DRAWS = 95;

/** A run of the small council. */
function smallRun(to: number): PreparedRun {
  const run = prepareRun(smallDataset({ settings: COUNCIL_TABLES.settings }), { to, by: [["setting"], []] });
  if ("cannot" in run) throw new Error(run.cannot.problem);
  return run;
}

/** Everything that a tally says; two of the same draws may keep it in different places. */
function tablesOf({ plan, dataset }: PreparedRun, tally: Tally): object[] {
  const counts = plan.groupings.map((grouping, i) => countsTable(plan, dataset, grouping, tally.counts[i]));
  return [...counts, flowsTable(plan, dataset, tally.flows), placesTable(plan, tally.places)];
}

test.each([1, 2, 3])("%i threads give what one pass over all draws gives, run after run", async (threads) => {
  const pool = startThreads(threads);
  onTestFinished(() => pool.stop());
  const runs = [2023, 2025].map(smallRun);
  const expected = runs.map((run) => tablesOf(run, runDraws(run.plan, 7, 0, DRAWS)));
  let sharedOut = 0;
  for (let i = 0; sharedOut < (threads === 1 ? 0 : 4) || i < 2; i++) {
    drawnHere.length = 0;
    let done = 0;
    const tally = await pool.draw(runs[i % 2].plan, 7, DRAWS, (draws) => {
      done += draws;
    });
    expect(done).toBe(DRAWS);
    expect(tablesOf(runs[i % 2], tally)).toEqual(expected[i % 2]);
    const here = drawnHere.reduce((sum, [from, to]) => sum + to - from, 0);
    if (here < DRAWS) sharedOut++;
    else expect(here).toBe(DRAWS);
  }
});
