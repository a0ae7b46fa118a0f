import {
  countsTable,
  createExplainRunner,
  createPairedRunner,
  type Differences,
  explainPlan,
  explanationOf,
  flowsTable,
  overflowTable,
  type PreparedRun,
  placesTable,
  prepareRun,
  runDraws,
  type SignedHistograms,
  signedSummaryOf,
  type Tally,
} from "@sufficiency/core";
import { expect, onTestFinished, test, vi } from "vitest";
import { smallDataset } from "../../../core/test/dataset/small-tables.ts";
import { pairedWithFirst } from "../../../core/test/helpers/paired-with-first.ts";
import { startThreads } from "../../src/threads/start-threads.ts";
import { COUNCIL_TABLES } from "../council.ts";

/** Draws that this thread did itself, as [from, to]. */
const drawnHere = vi.hoisted(() => [] as [number, number][]);

vi.mock("@sufficiency/core", async (importOriginal) => {
  const core = await importOriginal<typeof import("@sufficiency/core")>();
  type Runner<Counted> = (seed: number, from: number, to: number, counted?: Counted) => Counted;
  const watched =
    <Plan, Counted>(create: (plan: Plan) => Runner<Counted>) =>
    (plan: Plan): Runner<Counted> => {
      const draw = create(plan);
      return (seed, from, to, counted) => {
        drawnHere.push([from, to]);
        return draw(seed, from, to, counted);
      };
    };
  return {
    ...core,
    createDrawRunner: watched(core.createDrawRunner),
    createPairedRunner: watched(core.createPairedRunner),
    createExplainRunner: watched(core.createExplainRunner),
  };
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
  return [
    ...counts,
    flowsTable(plan, dataset, tally.flows),
    placesTable(plan, tally.places),
    overflowTable(plan, tally.overflow),
  ];
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

/** Everything that differences say. */
function summariesOf({ counts, flows, places }: Differences): object[] {
  const summaries = (histograms: SignedHistograms) =>
    Array.from(histograms.above.sums, (_, cell) => signedSummaryOf(histograms, cell));
  return [...counts, flows, places].flatMap(summaries);
}

test.each([1, 3])("plans drawn in pairs by %i threads differ as in one pass over all draws", async (threads) => {
  const pool = startThreads(threads);
  onTestFinished(() => pool.stop());
  const baseline = smallRun(2025);
  const { demand } = baseline.plan;
  const fewer = { ...baseline.plan, demand: { ...demand, trend: demand.trend.map((level) => level / 2) } };
  const plans = [baseline.plan, fewer];
  const expected = createPairedRunner(pairedWithFirst(plans))(7, 0, DRAWS);
  let sharedOut = false;
  for (let i = 0; i === 0 || (threads > 1 && !sharedOut); i++) {
    drawnHere.length = 0;
    const paired = await pool.drawPaired(pairedWithFirst(plans), 7, DRAWS, () => {});
    sharedOut = drawnHere.reduce((sum, [from, to]) => sum + to - from, 0) < DRAWS;
    expect(paired.plans.map((tally) => tablesOf(baseline, tally))).toEqual(
      expected.plans.map((tally) => tablesOf(baseline, tally)),
    );
    expect(paired.differences.map(summariesOf)).toEqual(expected.differences.map(summariesOf));
  }
});

test("the parts of a change are the same with three threads as in one pass over all draws", async () => {
  const pool = startThreads(3);
  onTestFinished(() => pool.stop());
  const plan = explainPlan(smallRun(2025), { setting: "special" });
  const expected = explanationOf(plan, createExplainRunner(plan)(7, 0, DRAWS));
  for (let sharedOut = false; !sharedOut; ) {
    drawnHere.length = 0;
    expect(explanationOf(plan, await pool.drawParts(plan, 7, DRAWS, () => {}))).toEqual(expected);
    sharedOut = drawnHere.reduce((sum, [from, to]) => sum + to - from, 0) < DRAWS;
  }
});
