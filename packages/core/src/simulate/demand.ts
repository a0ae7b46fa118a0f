import { createDemandState, type DemandState } from "./demand-state.ts";
import type { DrawnRates } from "./draw-rates.ts";
import { createDrawnLevers } from "./drawn-levers.ts";
import { join } from "./join.ts";
import { leaveAndMove } from "./leave-and-move.ts";
import type { DemandModel } from "./model.ts";
import { keyStream } from "./random/stream.ts";
import { shiftAges } from "./shift-ages.ts";
import type { Uncertainty } from "./uncertainty.ts";
import { clearEvents, type YearEvents } from "./year-events.ts";

/**
 * One simulated future of demand, a year at a time: whole children by the setting that they want. Nothing here knows of
 * places, so demand is the same whatever is built.
 */
export interface Demand {
  /** Plans by cell. */
  readonly stock: Int32Array;
  /** Plans by row, all localities. */
  readonly rowStock: Int32Array;
  readonly events: YearEvents;
  /** Goes back to the base census, for the draw with this number. */
  begin(seed: number, draw: number): void;
  /** Goes on to forecast year `year` (1 is the year after the base census); years must come in order. */
  advance(year: number): void;
}

/**
 * Prepares the simulation of demand. From one census to the next, in this order: some leave, some who stay move or are
 * recorded with another need, all turn a year older, and joiners arrive. Stock = stock before - leavers + joiners, exactly.
 *
 * @param rates the rates of the model, where they are drawn for several demands at once: see sharedRates
 */
export function createDemand(model: DemandModel, uncertainty: Uncertainty, rates?: DrawnRates): Demand {
  const state = createDemandState(model, uncertainty, rates);
  const levers = model.effects && createDrawnLevers(state, model.effects);
  const { stock, rowStock, events, plans } = state;
  const base = sumsOfStock(state);
  return {
    stock,
    rowStock,
    events,
    begin(seed, draw) {
      keyStream(state.stream, seed, draw);
      keyStream(state.countStream, seed, draw);
      keyStream(state.needStream, seed, draw);
      state.rates.begin(seed, draw);
      levers?.begin(seed, draw);
      state.walk = 0;
      stock.set(model.stock);
      rowStock.set(base.rowStock);
      plans.set(base.plans);
    },
    advance(year) {
      clearEvents(events);
      state.rates.turnTo(year);
      leaveAndMove(state, year);
      levers?.turnTo(year);
      levers?.changeEvents();
      turnAYearOlder(state);
      arrive(state);
      join(state, year, levers?.most);
      levers?.changeJoiners();
    },
  };
}

/** The base census by row, and by age and locality. */
function sumsOfStock({ model, rowStock, plans, rowOfCell }: DemandState) {
  const localities = model.shape.localities.length;
  const rowsAtAge = model.shape.needs.length * model.shape.settings.length;
  const sums = { rowStock: rowStock.slice(), plans: plans.slice() };
  for (let cell = 0; cell < model.stock.length; cell++) {
    const row = rowOfCell[cell];
    sums.rowStock[row] += model.stock[cell];
    sums.plans[Math.floor(row / rowsAtAge) * localities + (cell % localities)] += model.stock[cell];
  }
  return sums;
}

/** Moves every age's block to the next. The oldest have all left; the youngest age is left empty. */
function turnAYearOlder({ stock, rowStock, plans, model }: DemandState): void {
  const { needs, settings, localities } = model.shape;
  const rowsAtAge = needs.length * settings.length;
  shiftAges(stock, rowsAtAge * localities.length);
  shiftAges(rowStock, rowsAtAge);
  shiftAges(plans, localities.length);
}

/** Movers and children recorded anew arrive where they went. */
function arrive({ stock, rowStock, rowOfCell, events }: DemandState): void {
  const { to, count } = events;
  for (let i = 0; i < count; i++) {
    const cell = to[i];
    if (cell < 0) continue;
    stock[cell]++;
    rowStock[rowOfCell[cell]]++;
  }
}
