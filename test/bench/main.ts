/**
 * `pnpm bench`: how fast the main job is, on this machine, now. Prints the figures, compares them with the last run's and
 * keeps them in bench-results.json. It is built before it is run, as what it measures is. It asserts nothing: machines differ and are busy.
 */
import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startThreads } from "@sufficiency/cli/threads";
import {
  type Dataset,
  expectedForecast,
  type PreparedRun,
  prepareRun,
  runDraws,
  type Scenario,
} from "@sufficiency/core";
import { comparedPlans, parseScenario, withScenario } from "@sufficiency/core/scenarios";
import { readDataset } from "@sufficiency/io";
import { medianMilliseconds } from "./median-milliseconds.ts";

const FIXTURE = fileURLToPath(new URL("../../../fixtures/leicestershire", import.meta.url));
const RESULTS = fileURLToPath(new URL("../../../bench-results.json", import.meta.url));
const DRAWS = 1000;

async function fixture(): Promise<Dataset> {
  const reading = await readDataset(FIXTURE);
  if (!reading.ok) throw new Error("the fixture does not read");
  return reading.dataset;
}

/** Ten years, both views, places on, by census year, need and setting: the run that the figures are of. */
function prepared(dataset: Dataset): PreparedRun {
  const run = prepareRun(dataset, { to: 2030, by: [["need", "setting"]] });
  if ("cannot" in run) throw new Error(run.cannot.problem);
  return run;
}

/** The same council with every count `factor` times as large. */
function enlarged(dataset: Dataset, factor: number): Dataset {
  const larger = <Row extends { count: number }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, count: row.count * factor }));
  return {
    ...dataset,
    counts: larger(dataset.counts),
    transitions: larger(dataset.transitions),
    population: dataset.population.map((row) => ({ ...row, population: row.population * factor })),
    places: dataset.places.map((row) => ({ ...row, places: row.places * factor })),
  };
}

async function drawn(run: PreparedRun, threads: number): Promise<number> {
  const pool = startThreads(threads);
  await pool.draw(run.plan, 1, DRAWS, () => {});
  const time = await medianMilliseconds(5, () => pool.draw(run.plan, 1, DRAWS, () => {}));
  await pool.stop();
  return time;
}

/** Three scenarios whole and each of their levers by itself, against the baseline, as `compare` draws them. */
async function compared(run: PreparedRun, threads: number): Promise<number> {
  const scenarios = await Promise.all(["mitigated", "delayed", "target"].map((name) => scenario(name)));
  const plans = comparedPlans(run, scenarios);
  const pool = startThreads(threads);
  await pool.drawPaired(plans, 1, DRAWS, () => {});
  const time = await medianMilliseconds(3, () => pool.drawPaired(plans, 1, DRAWS, () => {}));
  await pool.stop();
  return time;
}

async function scenario(name: string): Promise<Scenario> {
  const reading = parseScenario(name, await readFile(join(FIXTURE, "scenarios", `${name}.json`), "utf8"));
  if (!reading.ok) throw new Error(`the scenario ${name} does not read`);
  return reading.scenario;
}

const dataset = await fixture();
const run = prepared(dataset);
const mitigated = await scenario("mitigated");
const large = prepared(enlarged(dataset, 20));
const figures: Record<string, number> = {
  "load and estimate": await medianMilliseconds(5, async () => prepared(await fixture())),
  "expected values": await medianMilliseconds(20, async () => expectedForecast(run.plan)),
  "expected values of a scenario, from its levers": await medianMilliseconds(20, async () =>
    expectedForecast(withScenario(run, mitigated).plan),
  ),
  [`compare three scenarios, ${DRAWS} draws, 2 threads`]: await compared(run, 2),
  [`${DRAWS} draws, 1 thread`]: await drawn(run, 1),
  [`${DRAWS} draws, 2 threads`]: await drawn(run, 2),
  "100 draws, 1 thread": await medianMilliseconds(5, async () => runDraws(run.plan, 1, 0, 100)),
  "100 draws of 20 times the children, 1 thread": await medianMilliseconds(5, async () =>
    runDraws(large.plan, 1, 0, 100),
  ),
};

const before: Record<string, number> = await readFile(RESULTS, "utf8").then(JSON.parse, () => ({}));
process.stdout.write(`Leicestershire, 7 localities, 10 years; medians; ${availableParallelism()} cores\n\n`);
for (const [name, milliseconds] of Object.entries(figures)) {
  const change = before[name] ? `  (last run ${before[name].toFixed(0)} ms)` : "";
  process.stdout.write(`${name.padEnd(48)} ${milliseconds.toFixed(0).padStart(7)} ms${change}\n`);
}
await writeFile(RESULTS, `${JSON.stringify(figures, null, 2)}\n`);
