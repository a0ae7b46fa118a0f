import { AGE_COUNT, ageBandIndex } from "../domain/ages.ts";
import { meanRate } from "../rates/posterior.ts";
import { drawnJoinRates } from "./drawn-join.ts";
import { drawnShares } from "./drawn-shares.ts";
import { createLeavingYear } from "./leaving-year.ts";
import type { DemandModel } from "./model.ts";
import { createStream, keyStream, PURPOSE } from "./random/stream.ts";
import { createSharePull } from "./share-pull.ts";
import type { Uncertainty } from "./uncertainty.ts";

/**
 * The rates of one draw. Each is one unknown value, drawn once and kept through all years of the draw; what changes from year to year is the pull of
 * settings, that of age bands on joiners, and the odds of leaving. They are drawn when first asked for, from streams of their own, so that the order of asking does not matter.
 */
export interface DrawnRates {
  /** Starts a draw: forgets the values of the last. */
  begin(seed: number, draw: number): void;
  /** Goes on to forecast year `year`, with its pulls and odds of leaving. */
  turnTo(year: number): void;
  /** Sees to it that `event`, `leave`, `move` and `recode` are known for this year of the first `rows` rows that have children. */
  know(rowStock: Int32Array, rows: number): void;
  /** Probability that a child leaves, moves or is recorded with another need, by row. */
  readonly event: Float64Array;
  /** Probability that a child leaves, by row. */
  readonly leave: Float64Array;
  /** Probability that a child who stays moves to another setting, by row. */
  readonly move: Float64Array;
  /** Cumulative probabilities of the settings moved to, up to `move`; gives the place of the first for a row that is known. */
  moving(row: number): number;
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
  /** How much larger or smaller an age's part of all joiners is than it was, by age. */
  readonly agePull: Float64Array;
  /** Probability of leaving this year less what it is in an average year, by row. */
  readonly leavingMore: Float64Array;
}

const BAND_OF_AGE = Uint8Array.from({ length: AGE_COUNT }, (_, age) => ageBandIndex(age));

export function drawnRates(model: DemandModel, uncertainty: Uncertainty): DrawnRates {
  const stream = createStream();
  const needs = model.shape.needs.length;
  const settings = model.shape.settings.length;
  const rows = AGE_COUNT * needs * settings;
  const ageNeeds = AGE_COUNT * needs;
  const fixed = !uncertainty.parameters;
  const pullStream = createStream();
  const settingsWander = uncertainty.walk && model.settingWalkSd > 0;
  const agesWander = uncertainty.walk && model.ageWalkSd > 0;
  const leavingStrays = uncertainty.walk && model.leavingYearSd > 0;
  const settingPull = createSharePull(model.inflow, model.settingWalkSd, PURPOSE.settingWalk, pullStream);
  const { pull } = settingPull;
  const bandPull = createSharePull(model.inflowAges, model.ageWalkSd, PURPOSE.ageWalk, pullStream);
  const leavingYear = createLeavingYear(model.leavingYearSd, fixed ? 0 : model.leavingLevelSd, pullStream);
  /** Pull of each setting on who is in another, and none on who is in it: [own * settings + setting]. */
  const pullOfOthers = offDiagonal(pull);
  const everyOtherNeed = offDiagonal(new Float64Array(needs).fill(1));
  const leaves = drawnShares(model.leave, PURPOSE.leaveRate, stream, fixed);
  const moves = drawnShares(model.move, PURPOSE.moveRate, stream, fixed);
  const recodes = drawnShares(model.recode, PURPOSE.recodeRate, stream, fixed);
  const enters = drawnShares(model.enter, PURPOSE.enterRate, stream, fixed);
  const joins = drawnJoinRates(model, stream);
  const join = fixed ? meanRate(model.join) : joins.rates;

  const event = new Float64Array(rows);
  const leave = new Float64Array(rows);
  const move = new Float64Array(rows);
  const moveTo = new Float64Array(rows * settings);
  const recode = new Float64Array(ageNeeds);
  const recodeTo = new Float64Array(ageNeeds * needs);
  const enterTo = new Float64Array(ageNeeds * settings);
  const agePull = new Float64Array(AGE_COUNT).fill(1);
  const averageLeave = new Float64Array(rows);
  const leaning = new Float64Array(rows);
  const leavingMore = new Float64Array(rows);
  /** What is drawn in this draw, and what is put together for this year. */
  const rowDrawn = new Uint8Array(rows);
  const rowKnown = new Uint8Array(rows);
  const movingKnown = new Uint8Array(rows);
  const recodeKnown = new Uint8Array(ageNeeds);
  const enterKnown = new Uint8Array(ageNeeds);

  /** Draws what stays the same through all years of the draw. */
  function drawRow(row: number, ageNeed: number): void {
    averageLeave[row] = leaves.shares[leaves.at(row)];
    leaning[row] = leavingYear.leaning(averageLeave[row]);
    moves.at(row);
    if (recodeKnown[ageNeed] === 1) return;
    recodeKnown[ageNeed] = 1;
    const from = recodes.at(ageNeed);
    recode[ageNeed] = cumulate(recodes.shares, from, needs, everyOtherNeed, (ageNeed % needs) * needs, recodeTo);
  }

  /** Puts together what a row's children face this year. */
  function putTogether(row: number, ageNeed: number): void {
    const average = averageLeave[row];
    leave[row] = leavingStrays ? leavingYear.of(average, leaning[row]) : average;
    leavingMore[row] = leave[row] - average;
    move[row] = Math.min(1, pulled(moves.shares, row * settings, settings, pullOfOthers, (row % settings) * settings));
    event[row] = 1 - (1 - leave[row]) * (1 - recode[ageNeed]) * (1 - move[row]);
  }

  return {
    event,
    leave,
    move,
    moveTo,
    recode,
    recodeTo,
    enterTo,
    join,
    agePull,
    leavingMore,
    begin(seed, draw) {
      keyStream(stream, seed, draw);
      for (const shares of [leaves, moves, recodes, enters]) shares.begin();
      rowDrawn.fill(0);
      rowKnown.fill(0);
      movingKnown.fill(0);
      recodeKnown.fill(0);
      enterKnown.fill(0);
      if (!fixed) joins.draw();
      keyStream(pullStream, seed, draw);
      settingPull.begin();
      offDiagonal(pull, pullOfOthers);
      bandPull.begin();
      leavingYear.begin();
      agePull.fill(1);
    },
    turnTo(year) {
      if (settingsWander) {
        settingPull.turnTo(year);
        offDiagonal(pull, pullOfOthers);
        enterKnown.fill(0);
      }
      if (agesWander) {
        bandPull.turnTo(year);
        for (let age = 0; age < AGE_COUNT; age++) agePull[age] = bandPull.pull[BAND_OF_AGE[age]];
      }
      if (leavingStrays) leavingYear.turnTo(year);
      if (settingsWander || leavingStrays) {
        rowKnown.fill(0);
        movingKnown.fill(0);
      }
    },
    know(rowStock, rows) {
      for (let row = 0; row < rows; row++) {
        if (rowStock[row] === 0 || rowKnown[row] === 1) continue;
        rowKnown[row] = 1;
        const ageNeed = (row / settings) | 0;
        if (rowDrawn[row] === 0) {
          rowDrawn[row] = 1;
          drawRow(row, ageNeed);
        }
        putTogether(row, ageNeed);
      }
    },
    moving(row) {
      const first = row * settings;
      if (movingKnown[row] === 0) {
        movingKnown[row] = 1;
        const sum = cumulate(moves.shares, first, settings, pullOfOthers, (row % settings) * settings, moveTo);
        if (sum > 1) scaleToOne(moveTo, first, settings);
      }
      return first;
    },
    enter(ageNeed) {
      if (enterKnown[ageNeed] === 0) {
        enterKnown[ageNeed] = 1;
        cumulate(enters.shares, enters.at(ageNeed), settings, pull, 0, enterTo);
        if (settingsWander) scaleToOne(enterTo, ageNeed * settings, settings);
      }
      return ageNeed * settings;
    },
  };
}

/** Sum of the shares from place `from` times `pull`, from its place `pullFrom`. */
function pulled(shares: Float64Array, from: number, outcomes: number, pull: Float64Array, pullFrom: number): number {
  let sum = 0;
  for (let k = 0; k < outcomes; k++) sum += shares[from + k] * pull[pullFrom + k];
  return sum;
}

/** Writes the shares from place `from` times `pull`, from its place `pullFrom`, cumulatively; gives their sum. */
function cumulate(
  shares: Float64Array,
  from: number,
  outcomes: number,
  pull: Float64Array,
  pullFrom: number,
  out: Float64Array,
): number {
  let sum = 0;
  for (let k = 0; k < outcomes; k++) {
    sum += shares[from + k] * pull[pullFrom + k];
    out[from + k] = sum;
  }
  return sum;
}

/** A square of `values` in each of its rows, with 0 on the diagonal. */
function offDiagonal(values: Float64Array, square: Float64Array = new Float64Array(values.length ** 2)): Float64Array {
  for (let own = 0; own < values.length; own++) {
    square.set(values, own * values.length);
    square[own * (values.length + 1)] = 0;
  }
  return square;
}

/** Scales cumulative shares so that the last is 1. */
function scaleToOne(cumulative: Float64Array, from: number, size: number): void {
  const sum = cumulative[from + size - 1];
  if (sum > 0) for (let k = from; k < from + size; k++) cumulative[k] /= sum;
}
