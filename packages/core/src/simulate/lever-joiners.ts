import { AGE_COUNT } from "../domain/ages.ts";
import type { DemandState } from "./demand-state.ts";
import type { LeverYear } from "./lever-year.ts";
import { mixed } from "./mixed-key.ts";
import { openStream, PURPOSE, uniform } from "./random/stream.ts";
import { roomForJoiners } from "./year-events.ts";

/**
 * Makes what changes who joined and what they want: each joiner of a cell that is multiplied by less than the most of its age and
 * need stays away with the probability of what is missing; children of a backlog come; then one shift after another sends joiners
 * elsewhere.
 *
 * @param most what the mean of joiners of an age and need had been multiplied by when they were drawn
 */
export function leverJoiners(state: DemandState, levers: LeverYear, most: (ageNeed: number) => number): () => void {
  const { events, stock, rowStock, plans, rowOfCell } = state;
  const { settings, localities } = state.model.shape;
  const { stream, joinerTimes, effects, personOfCell } = levers;
  const cellsOfAgeNeed = settings.length * localities.length;
  const perAge = stock.length / AGE_COUNT;
  const ordinals = new Int32Array(stock.length / cellsOfAgeNeed);

  function count(cell: number, by: 1 | -1): void {
    stock[cell] += by;
    rowStock[rowOfCell[cell]] += by;
    plans[personOfCell[cell]] += by;
  }

  /**
   * Goes through joiners; `visit` gives the cell that each wants now, or -1 for one who does not join. The ordinal numbers
   * those of an age and need.
   */
  function change(visit: (cell: number, ageNeed: number, ordinal: number) => number): void {
    const { joined, joiners } = events;
    let kept = 0;
    ordinals.fill(0);
    for (let i = 0; i < joiners; i++) {
      const cell = joined[i];
      const ageNeed = (cell / cellsOfAgeNeed) | 0;
      const now = visit(cell, ageNeed, ordinals[ageNeed]++);
      if (now !== cell) {
        count(cell, -1);
        if (now >= 0) count(now, 1);
      }
      if (now >= 0) joined[kept++] = now;
    }
    events.joiners = kept;
  }

  /** Joiners were drawn by age and need, so those of one come together and share a run of numbers. */
  function thin(): void {
    let share = 1;
    let thins = false;
    change((cell, ageNeed, ordinal) => {
      if (ordinal === 0) {
        share = most(ageNeed);
        thins = levers.thins(ageNeed);
        if (thins) openStream(stream, PURPOSE.leverJoiners, levers.year, ageNeed);
      }
      if (!thins) return cell;
      const luck = uniform(stream);
      return luck * share < joinerTimes.at(cell) ? cell : -1;
    });
  }

  /** A backlog's children of the year: its number, whole by chance, each to a cell by the shares. */
  function release(): void {
    for (const { part, cells, cumulative } of effects.backlogs) {
      const plansDue = levers.amount(part);
      if (plansDue === 0) continue;
      const { key } = effects.parts[part];
      openStream(stream, PURPOSE.backlogCount, levers.year, key);
      const number = Math.floor(plansDue + uniform(stream));
      roomForJoiners(events, number);
      openStream(stream, PURPOSE.backlog, levers.year, key);
      for (let i = 0; i < number; i++) {
        const cell = cells[placeOf(cumulative, uniform(stream))];
        events.joined[events.joiners++] = cell;
        count(cell, 1);
      }
    }
  }

  function shift(): void {
    for (const { part, target } of effects.entry) {
      const { key } = effects.parts[part];
      change((cell, ageNeed, ordinal) => {
        if (target[cell] < 0) return cell;
        const strength = levers.strength(part, (cell / perAge) | 0);
        if (strength === 0) return cell;
        openStream(stream, PURPOSE.leverEntry, levers.year, ageNeed, mixed(key, ordinal));
        return uniform(stream) < strength ? target[cell] : cell;
      });
    }
  }

  return () => {
    if (joinerTimes.any) thin();
    release();
    shift();
  };
}

/** Place of the first cumulative share above `u`, by halving. */
function placeOf(cumulative: Float64Array, u: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > u) high = middle;
    else low = middle + 1;
  }
  return low;
}
