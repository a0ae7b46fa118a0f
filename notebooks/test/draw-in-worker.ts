import { datasetOf } from "../src/dataset/dataset-of.ts";
import { startForecaster } from "../src/forecast/start-forecaster.ts";
import { rowsOf } from "../src/results/rows-of.ts";

/** Runs in a page: draws a dataset of the service in a worker, by setting. */
export async function drawInWorker(dataset: string, asked: { to: number; draws: number; seed: number }) {
  const forecaster = startForecaster(new AbortController().signal);
  await forecaster.prepare(await datasetOf(dataset), { to: asked.to, by: [["setting"]] });
  const { counts, places } = await forecaster.draw(asked.seed, asked.draws);
  return { counts: rowsOf(counts[0]), places: places && rowsOf(places) };
}
