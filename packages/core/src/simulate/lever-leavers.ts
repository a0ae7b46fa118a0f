import { MAX_AGE } from "../domain/ages.ts";
import { leaveUnder } from "../scenario/region-factors.ts";
import type { DemandState } from "./demand-state.ts";
import { addEvent } from "./event-list.ts";
import type { LeverYear } from "./lever-year.ts";
import { binomial, pick } from "./random/samplers.ts";
import { openStream, PURPOSE, uniform } from "./random/stream.ts";

/** In the place of a cell come to: the child stays after all and nothing happens. */
const NOTHING = -2;

/**
 * Makes what changes who leaves. Where the probability of leaving falls from l to l', one who was to leave stays with probability
 * (l - l') / l, and may then move or be recorded anew as others may; where it rises, each of the others leaves with
 * probability (l' - l) / (1 - l).
 */
export function leverLeavers(state: DemandState, levers: LeverYear): () => void {
  const { model, rates, stock, rowStock, plans, events, rowOfCell } = state;
  const { stream, leaveTimes, stayTimes, personOfCell } = levers;
  const localities = model.shape.localities.length;
  const settings = model.shape.settings.length;
  const needs = model.shape.needs.length;
  const firstOldest = MAX_AGE * needs * settings * localities;
  /** Children of a cell who stay after all, while the list is gone through. */
  const back = new Int32Array(stock.length);
  /** How many of each cell have been gone through. */
  const ordinals = new Int32Array(stock.length);

  /** Probability of leaving under levers. */
  function leavingNow(cell: number, before: number): number {
    return leaveUnder(before, leaveTimes.at(cell), stayTimes.at(cell));
  }

  /** Goes through those to whom something was to happen; gives whether to any of them nothing does. */
  function changeEvents(): boolean {
    const { from, to, count } = events;
    let any = false;
    ordinals.fill(0);
    for (let i = 0; i < count && from[i] < firstOldest; i++) {
      const ordinal = ordinals[from[i]]++;
      const row = rowOfCell[from[i]];
      const before = rates.leave[row];
      const now = leavingNow(from[i], before);
      if (now === before || to[i] < 0 === now > before) continue;
      openStream(stream, PURPOSE.leverLeaving, levers.year, from[i], ordinal);
      const luck = uniform(stream);
      if (to[i] >= 0) {
        if (luck * (1 - before) >= now - before) continue;
        to[i] = -1;
        plans[personOfCell[from[i]]]--;
      } else if (luck * before < before - now) {
        to[i] = whereNext(from[i], row);
        plans[personOfCell[from[i]]]++;
        any ||= to[i] === NOTHING;
      }
    }
    return any;
  }

  /** Where one who stays after all goes: the cell at the later census, or nowhere new. */
  function whereNext(cell: number, row: number): number {
    const ageNeed = (row / settings) | 0;
    let need = ageNeed % needs;
    let setting = row % settings;
    const move = uniform(stream);
    const recode = uniform(stream);
    if (move >= rates.move[row] && recode >= rates.recode[ageNeed]) return NOTHING;
    if (move < rates.move[row]) setting = pick(rates.moveTo, rates.moving(row), settings, move);
    if (recode < rates.recode[ageNeed]) need = pick(rates.recodeTo, ageNeed * needs, needs, recode);
    const nextAge = (((ageNeed / needs) | 0) + 1) * needs;
    return ((nextAge + need) * settings + setting) * localities + (cell % localities);
  }

  /** Takes those to whom nothing happens off the list and gives them back to the stock. */
  function takeOut(): void {
    const { from, to, remaining, count } = events;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const cell = from[i];
      if (to[i] === NOTHING) {
        back[cell]++;
        stock[cell]++;
        rowStock[rowOfCell[cell]]++;
        continue;
      }
      from[kept] = cell;
      to[kept] = to[i];
      remaining[kept++] = remaining[i] + back[cell];
    }
    events.count = kept;
    back.fill(0);
  }

  /** More of those leave to whom nothing was to happen. */
  function moreLeavers(): void {
    for (let cell = 0; cell < firstOldest; cell++) {
      if (stock[cell] === 0) continue;
      const before = rates.leave[rowOfCell[cell]];
      const now = leavingNow(cell, before);
      if (now <= before) continue;
      openStream(stream, PURPOSE.leverLeavers, levers.year, cell);
      const leavers = binomial(stream, stock[cell], (now - before) / (1 - before));
      for (let i = 0; i < leavers; i++) {
        addEvent(state, cell, -1);
        plans[personOfCell[cell]]--;
      }
    }
  }

  return () => {
    if (!leaveTimes.any && !stayTimes.any) return;
    if (changeEvents()) takeOut();
    moreLeavers();
  };
}
