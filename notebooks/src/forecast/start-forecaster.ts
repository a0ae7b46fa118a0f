/// <reference types="vite/client" />
import { type Remote, wrap } from "comlink";
import type { Forecaster } from "./forecaster.ts";
import ForecastWorker from "./worker.ts?worker";

/** Starts a worker that forecasts: each function of Forecaster, answered by a promise, one after another. */
export function startForecaster(): Remote<Forecaster> {
  return wrap<Forecaster>(new ForecastWorker());
}
