import type { DifferenceYear } from "./difference-input.ts";

/** Whether a figure comes from simulated futures, and so has an interval; expected values have none. */
export function isDrawn(year: DifferenceYear): year is Required<DifferenceYear> {
  return year.p10 !== undefined && year.p90 !== undefined;
}
