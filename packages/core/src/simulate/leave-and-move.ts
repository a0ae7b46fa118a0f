import { MAX_AGE } from "../domain/ages.ts";
import type { DemandState } from "./demand-state.ts";
import { binomial, pick, pickCounted } from "./random/samplers.ts";
import { openStream, PURPOSE, uniform } from "./random/stream.ts";
import { roomForEvents } from "./year-events.ts";

/**
 * Draws who leaves, who of the others moves to another setting, and who is recorded with another need, and takes them all
 * out of the stock. Localities share the probabilities of a row, so what happens is drawn for the row and dealt to its
 * children at random. Everyone of the oldest age leaves.
 */
export function leaveAndMove(state: DemandState, year: number): void {
  const { rowStock, rates, stream, events } = state;
  const { event } = rates;
  const { shape } = state.model;
  const firstOldest = MAX_AGE * shape.needs.length * shape.settings.length;
  for (let row = 0; row < firstOldest; row++) {
    const children = rowStock[row];
    if (children === 0) continue;
    rates.row(row);
    openStream(stream, PURPOSE.events, year, row);
    const affected = binomial(stream, children, event[row]);
    if (affected === 0) continue;
    roomForEvents(events, affected);
    happen(state, year, row, affected);
  }
  for (let row = firstOldest; row < rowStock.length; row++) {
    roomForEvents(events, rowStock[row]);
    everyoneLeaves(state, row);
  }
}

/**
 * Below this many children one uniform number, in steps of 2^-32, tells both which of them it is and, by what is left
 * over in steps of at most 2^-22, what happens.
 */
const FEW = 1024;

/** Something happens to `affected` children of a row, one after another. */
function happen(state: DemandState, year: number, row: number, affected: number): void {
  const { stock, rowStock, plans, rates, stream, events, personOfCell, ageNeedOfRow } = state;
  const { from, to, remaining } = events;
  const { needs, settings, localities } = state.model.shape;
  const event = rates.event[row];
  const leave = rates.leave[row];
  const firstCell = row * localities.length;
  let children = rowStock[row];
  for (let ordinal = 0; ordinal < affected; ordinal++) {
    const drawn = uniform(stream) * children;
    const place = drawn | 0;
    const cell = firstCell + pickCounted(stock, firstCell, localities.length, place);
    const luck = (children < FEW ? drawn - place : uniform(stream)) * event;
    children--;
    const i = events.count++;
    from[i] = cell;
    remaining[i] = stock[cell]--;
    if (luck < leave) {
      to[i] = -1;
      plans[personOfCell[cell]]--;
      continue;
    }
    const ageNeed = ageNeedOfRow[row];
    /** Uniform on the chance that a child who stays moves or is recorded anew. */
    const rest = (luck - leave) / (1 - leave);
    const move = rates.move[row];
    const recode = rates.recode[ageNeed];
    const moves = rest < move;
    const isRecorded = !moves || rest < move * recode;
    let setting = row - ageNeed * settings.length;
    if (moves) {
      const luckOfSetting = isRecorded ? rest / (move * recode) : (rest / move - recode) / (1 - recode);
      setting = pick(rates.moveTo, row * settings.length, settings.length, luckOfSetting * move);
    }
    const newAgeNeed = ageNeed + needs.length + (isRecorded ? changeOfNeed(state, year, row, ordinal) : 0);
    to[i] = (newAgeNeed * settings.length + setting) * localities.length + cell - firstCell;
  }
  rowStock[row] = children;
}

/** Number of the new need less that of the old. */
function changeOfNeed(state: DemandState, year: number, row: number, ordinal: number): number {
  const { rates, needStream, ageNeedOfRow } = state;
  const needs = state.model.shape.needs.length;
  const ageNeed = ageNeedOfRow[row];
  openStream(needStream, PURPOSE.newNeed, year, row, ordinal);
  const luck = uniform(needStream) * rates.recode[ageNeed];
  return pick(rates.recodeTo, ageNeed * needs, needs, luck) - (ageNeed % needs);
}

function everyoneLeaves(state: DemandState, row: number): void {
  const { stock, rowStock, plans, events, personOfCell } = state;
  const localities = state.model.shape.localities.length;
  for (let cell = row * localities; cell < (row + 1) * localities; cell++) {
    plans[personOfCell[cell]] -= stock[cell];
    for (; stock[cell] > 0; stock[cell]--) {
      events.from[events.count] = cell;
      events.to[events.count] = -1;
      events.remaining[events.count++] = stock[cell];
    }
  }
  rowStock[row] = 0;
}
