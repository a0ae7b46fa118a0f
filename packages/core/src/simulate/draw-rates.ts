import { AGE_COUNT } from "../domain/ages.ts";
import { meanRate } from "../rates/posterior.ts";
import { drawnJoinRates } from "./drawn-join.ts";
import { type DrawnShares, drawnShares } from "./drawn-shares.ts";
import type { DemandModel } from "./model.ts";
import { createStream, keyStream, PURPOSE } from "./random/stream.ts";
import type { Uncertainty } from "./uncertainty.ts";

/**
 * The rates of one draw. Each is one unknown value, drawn once and kept through all years of the draw. They are drawn when
 * first asked for, from streams of their own, so that the order of asking does not matter.
 */
export interface DrawnRates {
  /** Starts a draw: forgets the values of the last. */
  begin(seed: number, draw: number): void;
  /** Sees to it that all is drawn that a row's children face. */
  row(row: number): void;
  /** Probability that a child leaves, moves or is recorded with another need, by row. */
  readonly event: Float64Array;
  /** Probability that it is leaving, given that one of these happens, by row. */
  readonly leave: Float64Array;
  /**
   * By row, what makes of a uniform number's excess over `leave` one to be compared with `moveTo`: where it is below, the child
   * moves and keeps its need; where it is above all, the child is recorded with another need, and may move besides.
   */
  readonly scale: Float64Array;
  /** Probability that a child who stays moves to another setting, by row. */
  readonly move: Float64Array;
  /** Settings moved to, by row, cumulative up to `move`: [row * settings + setting]. */
  readonly moveTo: Float64Array;
  /** Probability that a child who stays is recorded with another need, by age and need. */
  readonly recode: Float64Array;
  /** Needs recorded with, by age and need, cumulative up to `recode`: [(age * needs + need) * needs + need']. */
  readonly recodeTo: Float64Array;
  /** Cumulative shares of the settings entered; gives the place of the first for an age and need. */
  enter(ageNeed: number): number;
  readonly enterTo: Float64Array;
  /** Joiner rate by age, need and locality. */
  readonly join: Float64Array;
}

/** Stands for a probability of 0 where it is divided by. */
const ALMOST_NEVER = 1e-100;

export function drawnRates(model: DemandModel, uncertainty: Uncertainty): DrawnRates {
  const stream = createStream();
  const needs = model.shape.needs.length;
  const settings = model.shape.settings.length;
  const rows = AGE_COUNT * needs * settings;
  const ageNeeds = AGE_COUNT * needs;
  const fixed = !uncertainty.parameters;
  const leaves = drawnShares(model.leave, PURPOSE.leaveRate, stream, fixed);
  const moves = drawnShares(model.move, PURPOSE.moveRate, stream, fixed);
  const recodes = drawnShares(model.recode, PURPOSE.recodeRate, stream, fixed);
  const enters = drawnShares(model.enter, PURPOSE.enterRate, stream, fixed);
  const joins = drawnJoinRates(model, stream);
  const join = fixed ? meanRate(model.join) : joins.rates;

  const event = new Float64Array(rows);
  const leave = new Float64Array(rows);
  const scale = new Float64Array(rows);
  const move = new Float64Array(rows);
  const moveTo = new Float64Array(rows * settings);
  const recode = new Float64Array(ageNeeds);
  const recodeTo = new Float64Array(ageNeeds * needs);
  const enterTo = new Float64Array(ageNeeds * settings);
  const rowKnown = new Uint8Array(rows);
  const recodeKnown = new Uint8Array(ageNeeds);
  const enterKnown = new Uint8Array(ageNeeds);

  /** Works out `event`, `leave` and `scale` of a row from the probabilities of leaving, moving and another need. */
  function putTogether(row: number, leaving: number, recoding: number): void {
    const moving = (1 - leaving) * (1 - recoding);
    event[row] = leaving + moving * move[row] + (1 - leaving) * recoding;
    leave[row] = event[row] > 0 ? leaving / event[row] : 0;
    scale[row] = event[row] / Math.max(moving, ALMOST_NEVER);
  }

  return {
    event,
    leave,
    scale,
    move,
    moveTo,
    recode,
    recodeTo,
    enterTo,
    join,
    begin(seed, draw) {
      keyStream(stream, seed, draw);
      for (const shares of [leaves, moves, recodes, enters]) shares.begin();
      rowKnown.fill(0);
      recodeKnown.fill(0);
      enterKnown.fill(0);
      if (!fixed) joins.draw();
    },
    row(row) {
      if (rowKnown[row] === 1) return;
      rowKnown[row] = 1;
      const ageNeed = Math.floor(row / settings);
      if (recodeKnown[ageNeed] === 0) {
        recodeKnown[ageNeed] = 1;
        recode[ageNeed] = cumulate(recodes, ageNeed, needs, ageNeed % needs, recodeTo);
      }
      move[row] = cumulate(moves, row, settings, row % settings, moveTo);
      putTogether(row, leaves.shares[leaves.at(row)], recode[ageNeed]);
    },
    enter(ageNeed) {
      if (enterKnown[ageNeed] === 0) {
        enterKnown[ageNeed] = 1;
        cumulate(enters, ageNeed, settings, -1, enterTo);
      }
      return ageNeed * settings;
    },
  };
}

/** Writes a cell's shares cumulatively, leaving out the outcome `own`; gives their sum. */
function cumulate(drawn: DrawnShares, cell: number, outcomes: number, own: number, out: Float64Array): number {
  const { shares } = drawn;
  const from = drawn.at(cell);
  let sum = 0;
  for (let k = 0; k < outcomes; k++) {
    if (k !== own) sum += shares[from + k];
    out[from + k] = sum;
  }
  return sum;
}
