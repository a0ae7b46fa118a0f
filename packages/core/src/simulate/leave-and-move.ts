import { MAX_AGE } from "../domain/ages.ts";
import type { DemandState } from "./demand-state.ts";
import { binomial, binomialQuantile, isSplit, pick, pickCounted } from "./random/samplers.ts";
import { firstWords, openStream, PURPOSE, uniform, uniformOf } from "./random/stream.ts";
import { roomForEvents } from "./year-events.ts";

/**
 * Draws who leaves, who of the others moves to another setting, and who is recorded with another need, and takes them all
 * out of the stock. Localities share the probabilities of a row, so what happens is drawn for the row and dealt to its
 * children at random. Everyone of the oldest age leaves.
 */
export function leaveAndMove(state: DemandState, year: number): void {
  const { rowStock, rates, countStream, events } = state;
  const { shape } = state.model;
  const firstOldest = MAX_AGE * shape.needs.length * shape.settings.length;
  openStream(countStream, PURPOSE.eventCount, year, 0);
  const words = firstWords(countStream, firstOldest);
  rates.know(rowStock, firstOldest);
  state.leaversMore = 0;
  for (let row = 0; row < firstOldest; row++) {
    if (rowStock[row] === 0) continue;
    state.leaversMore += rowStock[row] * rates.leavingMore[row];
    const affected = howMany(state, year, row, words[row]);
    if (affected === 0) continue;
    roomForEvents(events, affected);
    happen(state, year, row, affected);
  }
  for (let row = firstOldest; row < rowStock.length; row++) {
    roomForEvents(events, rowStock[row]);
    everyoneLeaves(state, row);
  }
}

/** To how many children of a row something happens: by the row's random word, or more of them for a large row. */
function howMany({ rowStock, rates, stream }: DemandState, year: number, row: number, word: number): number {
  const children = rowStock[row];
  const event = rates.event[row];
  if (!isSplit(children, event)) return binomialQuantile(uniformOf(word), children, event);
  openStream(stream, PURPOSE.eventCount, year, row, 1);
  return binomial(stream, children, event);
}

/**
 * Below this many children one uniform number, in steps of 2^-32, tells both which of them it is and, by what is left
 * over in steps of at most 2^-22, what happens.
 */
const FEW = 1024;

/** Stands for a probability of 0 where it is divided by. */
const ALMOST_NEVER = 1e-100;

/** Something happens to `affected` children of a row, one after another. */
function happen(state: DemandState, year: number, row: number, affected: number): void {
  const { stock, rowStock, plans, rates, stream, events } = state;
  const { from, to, remaining } = events;
  const { moveTo } = rates;
  const needs = state.model.shape.needs.length;
  const settings = state.model.shape.settings.length;
  const localities = state.model.shape.localities.length;
  const firstCell = row * localities;
  const firstMove = rates.moving(row);
  const firstPerson = ((row / (needs * settings)) | 0) * localities;
  const ageNeed = (row / settings) | 0;
  /** From a cell to that of a child a year older with the same need, in the first setting. */
  const toFirst = ((ageNeed + needs) * settings - row) * localities;
  const event = rates.event[row];
  const leave = rates.leave[row];
  const keepNeed = Math.max(ALMOST_NEVER, 1 - rates.recode[ageNeed]);
  const children = rowStock[row];
  const wordsEach = children < FEW ? 1 : 2;
  const firstEvent = events.count;
  openStream(stream, PURPOSE.events, year, row);
  const words = firstWords(stream, affected * wordsEach);
  for (let ordinal = 0; ordinal < affected; ordinal++) {
    const drawn = uniformOf(words[ordinal * wordsEach]) * (children - ordinal);
    const place = drawn | 0;
    const locality = pickCounted(stock, firstCell, localities, place);
    const cell = firstCell + locality;
    const luck = event * (wordsEach === 1 ? drawn - place : uniformOf(words[ordinal * 2 + 1]));
    const i = firstEvent + ordinal;
    from[i] = cell;
    remaining[i] = stock[cell]--;
    if (luck < leave) {
      to[i] = -1;
      plans[firstPerson + locality]--;
      continue;
    }
    const stayersLuck = (luck - leave) / (1 - leave);
    const setting = pick(moveTo, firstMove, settings + 1, stayersLuck / keepNeed);
    if (setting < settings) {
      to[i] = cell + toFirst + setting * localities;
    } else {
      to[i] = cell + (recordAnew(state, year, row, ordinal, stayersLuck) - row) * localities;
    }
  }
  events.count += affected;
  rowStock[row] = children - affected;
}

/**
 * Row at the later census of a child who is recorded with another need and may move besides.
 * @param luck from the chance that a stayer moves and keeps the need up to that of anything at all
 */
function recordAnew(state: DemandState, year: number, row: number, ordinal: number, luck: number): number {
  const { rates, needStream } = state;
  const needs = state.model.shape.needs.length;
  const settings = state.model.shape.settings.length;
  const ageNeed = (row / settings) | 0;
  const recode = rates.recode[ageNeed];
  openStream(needStream, PURPOSE.newNeed, year, row, ordinal);
  const need = pick(rates.recodeTo, ageNeed * needs, needs, uniform(needStream) * recode);
  const newAgeNeed = (((ageNeed / needs) | 0) + 1) * needs + need;
  const luckOfMove = (luck - (1 - recode) * rates.move[row]) / recode;
  if (luckOfMove >= rates.move[row]) return newAgeNeed * settings + (row - ageNeed * settings);
  return newAgeNeed * settings + pick(rates.moveTo, row * settings, settings, luckOfMove);
}

function everyoneLeaves({ stock, rowStock, plans, events, model }: DemandState, row: number): void {
  const localities = model.shape.localities.length;
  const firstCell = row * localities;
  const firstPerson = MAX_AGE * localities;
  for (let locality = 0; locality < localities; locality++) {
    const cell = firstCell + locality;
    plans[firstPerson + locality] -= stock[cell];
    for (; stock[cell] > 0; stock[cell]--) {
      events.from[events.count] = cell;
      events.to[events.count] = -1;
      events.remaining[events.count++] = stock[cell];
    }
  }
  rowStock[row] = 0;
}
