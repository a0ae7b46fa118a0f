/// <reference types="vite/client" />
import { type Remote, wrap } from "comlink";
import type { Forecaster } from "./forecaster.ts";
import { until } from "./until.ts";
import ForecastWorker from "./worker.ts?worker";

/**
 * Starts a worker that forecasts: each function of Forecaster, answered by a promise, one after another. It is ended, and answers
 * no more, when the signal comes.
 */
export function startForecaster(signal: AbortSignal): Remote<Forecaster> {
  return wrap<Forecaster>(until(signal, new ForecastWorker()));
}
