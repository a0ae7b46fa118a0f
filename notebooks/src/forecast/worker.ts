import { expose } from "comlink";
import { createForecaster } from "./forecaster.ts";

expose(createForecaster());
