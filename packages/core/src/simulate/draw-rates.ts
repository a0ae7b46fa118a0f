import { AGE_COUNT } from "../domain/ages.ts";
import type { DemandModel } from "./model.ts";
import { beta, dirichletCumulative, gamma } from "./random/samplers.ts";
import { createStream, keyStream, openStream, PURPOSE, type Stream } from "./random/stream.ts";
import type { Uncertainty } from "./uncertainty.ts";

/**
 * The rates of one draw. Each is one unknown value, drawn once and kept through all years of the draw. They are drawn when
 * first asked for, from streams of their own, so that the order of asking does not matter.
 */
export interface DrawnRates {
  /** Starts a draw: forgets the values of the last. */
  begin(seed: number, draw: number): void;
  /** Draws what row's children face, unless it was drawn already, and writes leave, move and event. */
  row(row: number): void;
  /** Probability of leaving, by row. */
  readonly leave: Float64Array;
  /** Probability that a child who stays moves to another setting, by row. */
  readonly move: Float64Array;
  /** Probability that a child who stays is recorded with another need, by age and need. */
  readonly recode: Float64Array;
  /** Probability that anything of these happens, by row. */
  readonly event: Float64Array;
  /** Cumulative shares of the settings moved to, drawn for a row: place of the first in the array returned. */
  moveSplit(row: number): number;
  readonly moveShares: Float64Array;
  recodeSplit(ageNeed: number): number;
  readonly recodeShares: Float64Array;
  enterSplit(ageNeed: number): number;
  readonly enterShares: Float64Array;
  /** Joiner rate by (age, need, locality). */
  readonly join: Float64Array;
}

export function drawnRates(model: DemandModel, uncertainty: Uncertainty): DrawnRates {
  const stream = createStream();
  const { shape } = model;
  const needs = shape.needs.length;
  const settings = shape.settings.length;
  const rows = AGE_COUNT * needs * settings;
  const ageNeeds = AGE_COUNT * needs;
  const fixed = !uncertainty.parameters;
  const moveElsewhere = withoutStaying(model.move, settings);
  const recodeElsewhere = withoutStaying(model.recode, needs);

  const leave = new Float64Array(rows);
  const move = new Float64Array(rows);
  const recode = new Float64Array(ageNeeds);
  const event = new Float64Array(rows);
  const join = new Float64Array(ageNeeds * shape.localities.length);
  const rowDrawn = new Uint8Array(rows);
  const recodeDrawn = new Uint8Array(ageNeeds);
  const moves = drawnSplits(moveElsewhere.alpha, settings, PURPOSE.moveSplit, stream, fixed);
  const recodes = drawnSplits(recodeElsewhere.alpha, needs, PURPOSE.recodeSplit, stream, fixed);
  const enters = drawnSplits(model.enter, settings, PURPOSE.enterSplit, stream, fixed);

  const probability =
    (purpose: typeof PURPOSE.leaveRate | typeof PURPOSE.moveRate | typeof PURPOSE.recodeRate) =>
    (cell: number, yes: number, no: number): number => {
      if (yes <= 0) return 0;
      if (fixed || no <= 0) return yes / (yes + no);
      openStream(stream, purpose, 0, cell);
      return beta(stream, yes, no);
    };
  const leaving = probability(PURPOSE.leaveRate);
  const moving = probability(PURPOSE.moveRate);
  const recoding = probability(PURPOSE.recodeRate);

  return {
    leave,
    move,
    recode,
    event,
    join,
    moveShares: moves.shares,
    recodeShares: recodes.shares,
    enterShares: enters.shares,
    moveSplit: moves.at,
    recodeSplit: recodes.at,
    enterSplit: enters.at,
    begin(seed, draw) {
      keyStream(stream, seed, draw);
      rowDrawn.fill(0);
      recodeDrawn.fill(0);
      moves.begin();
      recodes.begin();
      enters.begin();
      for (let cell = 0; cell < join.length; cell++) {
        const size = model.joinShape[cell];
        if (size <= 0) continue;
        if (fixed) {
          join[cell] = size / model.joinInverseScale[cell];
        } else {
          openStream(stream, PURPOSE.joinRate, 0, cell);
          join[cell] = gamma(stream, size) / model.joinInverseScale[cell];
        }
      }
    },
    row(row) {
      if (rowDrawn[row] === 1) return;
      rowDrawn[row] = 1;
      const ageNeed = Math.floor(row / settings);
      if (recodeDrawn[ageNeed] === 0) {
        recodeDrawn[ageNeed] = 1;
        recode[ageNeed] = recoding(ageNeed, recodeElsewhere.total[ageNeed], recodeElsewhere.staying[ageNeed]);
      }
      const left = leaving(row, model.leave[row * 2], model.leave[row * 2 + 1]);
      const moved = moving(row, moveElsewhere.total[row], moveElsewhere.staying[row]);
      leave[row] = left;
      move[row] = moved;
      event[row] = 1 - (1 - left) * (1 - moved) * (1 - recode[ageNeed]);
    },
  };
}

/** Dirichlet parameters of going elsewhere, with their total, apart from that of staying. */
function withoutStaying(alpha: Float64Array, size: number) {
  const cells = alpha.length / size;
  const elsewhere = alpha.slice();
  const total = new Float64Array(cells);
  const staying = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const own = cell * size + (cell % size);
    staying[cell] = alpha[own];
    elsewhere[own] = 0;
    for (let k = 0; k < size; k++) total[cell] += elsewhere[cell * size + k];
  }
  return { alpha: elsewhere, total, staying };
}

/** Cumulative shares by cell, drawn when first asked for. */
function drawnSplits(
  alpha: Float64Array,
  size: number,
  purpose: typeof PURPOSE.moveSplit | typeof PURPOSE.recodeSplit | typeof PURPOSE.enterSplit,
  stream: Stream,
  fixed: boolean,
) {
  const shares = fixed ? cumulativeMeans(alpha, size) : new Float64Array(alpha.length);
  const drawn = new Uint8Array(alpha.length / size);
  return {
    shares,
    begin(): void {
      drawn.fill(0);
    },
    at(cell: number): number {
      const from = cell * size;
      if (!fixed && drawn[cell] === 0) {
        drawn[cell] = 1;
        openStream(stream, purpose, 0, cell);
        dirichletCumulative(stream, alpha, from, size, shares, from);
      }
      return from;
    },
  };
}

function cumulativeMeans(alpha: Float64Array, size: number): Float64Array {
  const shares = new Float64Array(alpha.length);
  for (let from = 0; from < alpha.length; from += size) {
    let sum = 0;
    for (let k = 0; k < size; k++) {
      sum += alpha[from + k];
      shares[from + k] = sum;
    }
    if (sum > 0) for (let k = 0; k < size; k++) shares[from + k] /= sum;
  }
  return shares;
}
