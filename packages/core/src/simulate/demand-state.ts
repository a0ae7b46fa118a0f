import { cellCount, rowCount } from "../dataset/shape.ts";
import { AGE_COUNT } from "../domain/ages.ts";
import { type DrawnRates, drawnRates } from "./draw-rates.ts";
import type { DemandModel } from "./model.ts";
import { createStream, type Stream } from "./random/stream.ts";
import type { Uncertainty } from "./uncertainty.ts";
import { createEvents, type YearEvents } from "./year-events.ts";

/** What one simulated future holds while it is drawn: typed arrays that the steps of a year work on in place. */
export interface DemandState {
  readonly model: DemandModel;
  readonly uncertainty: Uncertainty;
  readonly rates: DrawnRates;
  /** Plans by cell. */
  readonly stock: Int32Array;
  /** Plans by row, all localities. */
  readonly rowStock: Int32Array;
  /** Plans by age and locality. */
  readonly plans: Int32Array;
  readonly events: YearEvents;
  readonly stream: Stream;
  /** Of how many children of each row something happens to, and of how many of each age and need join. */
  readonly countStream: Stream;
  readonly needStream: Stream;
  /** The walk of the logarithm of the joiner rate around its trend. */
  walk: number;
  /** How many more leave this year, on average, than would in an average year. */
  leaversMore: number;
  /** Ages and needs of which anybody ever joins: (age * needs + need). */
  readonly joining: Int32Array;
  /** People without a plan by age and locality, or 1 where joiners are counts. */
  readonly free: Float64Array;
  /** Mean joiners of each of `joining` this year, all localities, at the level of the last transition. */
  readonly means: Float64Array;
  /** Room for the cumulative weights of localities. */
  readonly weights: Float64Array;
  /** Row of a cell, looked up, which is quicker than dividing. */
  readonly rowOfCell: Int32Array;
}

export function createDemandState(
  model: DemandModel,
  uncertainty: Uncertainty,
  rates = drawnRates(model, uncertainty),
): DemandState {
  const { shape } = model;
  const localities = shape.localities.length;
  const cells = cellCount(shape);
  const joining = agesAndNeedsJoining(model);
  return {
    model,
    uncertainty,
    rates,
    stock: new Int32Array(cells),
    rowStock: new Int32Array(rowCount(shape)),
    plans: new Int32Array(AGE_COUNT * localities),
    events: createEvents(),
    stream: createStream(),
    countStream: createStream(),
    needStream: createStream(),
    walk: 0,
    leaversMore: 0,
    joining,
    means: new Float64Array(joining.length),
    free: new Float64Array(AGE_COUNT * localities).fill(1),
    weights: new Float64Array(localities),
    rowOfCell: Int32Array.from({ length: cells }, (_, cell) => Math.floor(cell / localities)),
  };
}

function agesAndNeedsJoining({ shape, join }: DemandModel): Int32Array {
  const localities = shape.localities.length;
  const all = Int32Array.from({ length: AGE_COUNT * shape.needs.length }, (_, ageNeed) => ageNeed);
  return all.filter((ageNeed) =>
    join.shape.subarray(ageNeed * localities, (ageNeed + 1) * localities).some((events) => events > 0),
  );
}
