import * as Plot from "@observablehq/plot";
import { FAN_TINTS } from "../palette.ts";
import type { YearPlans, YearQuantiles } from "./fan-input.ts";

/** A forecast as it is drawn: the last observed census, from which the fan opens, then the years forecast. */
export function opened<Year extends YearQuantiles>(
  { year, plans }: YearPlans,
  forecast: readonly Year[],
): YearQuantiles[] {
  return [{ year, p05: plans, p10: plans, p25: plans, p50: plans, p75: plans, p90: plans, p95: plans }, ...forecast];
}

/** The bands that hold 90%, 80% and 50% of simulated futures, the widest first. */
export function fanBands<Year extends YearQuantiles>(
  fan: readonly Year[],
  facets: Plot.AreaYOptions = {},
): Plot.Markish[] {
  const band = (low: keyof YearQuantiles, high: keyof YearQuantiles, fill: string) =>
    Plot.areaY(fan, { x: "year", y1: low, y2: high, fill, ...facets });
  return [band("p05", "p95", FAN_TINTS.widest), band("p10", "p90", FAN_TINTS.most), band("p25", "p75", FAN_TINTS.half)];
}
