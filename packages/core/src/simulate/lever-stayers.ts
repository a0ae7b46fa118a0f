import { AGE_COUNT } from "../domain/ages.ts";
import { type CoveredShift, withCells } from "../scenario/covered-shift.ts";
import type { DemandState } from "./demand-state.ts";
import { addEvent } from "./event-list.ts";
import type { LeverYear } from "./lever-year.ts";
import { mixed } from "./mixed-key.ts";
import { binomial } from "./random/samplers.ts";
import { openStream, PURPOSE, uniform } from "./random/stream.ts";

/**
 * Makes what changes where those go who stay with the council, one shift after another: each of the children whom it is about goes
 * elsewhere with the probability of its strength, by a random number of the child's own.
 */
export function leverStayers(state: DemandState, levers: LeverYear): () => void {
  const { stock, events } = state;
  const { settings, localities } = state.model.shape;
  const shifts = levers.effects.stay.map(withCells);
  const { parts } = levers.effects;
  const perAge = stock.length / AGE_COUNT;
  const ordinals = new Int32Array(stock.length);
  const settingOf = (cell: number): number => Math.floor(cell / localities.length) % settings.length;

  /** Those to whom something happens already: movers, and children recorded anew. */
  function shiftEvents({ part, target, of }: CoveredShift): void {
    const { from, to, count } = events;
    ordinals.fill(0);
    for (let i = 0; i < count; i++) {
      const ordinal = ordinals[from[i]]++;
      if (to[i] < 0 || target[to[i]] < 0) continue;
      const isMover = settingOf(from[i]) !== settingOf(to[i]);
      if (of !== "both" && isMover !== (of === "movers")) continue;
      const strength = levers.strength(part, Math.floor(to[i] / perAge));
      openStream(levers.stream, PURPOSE.leverShift, levers.year, from[i], mixed(parts[part].key, ordinal));
      if (uniform(levers.stream) < strength) to[i] = target[to[i]];
    }
  }

  /** Those to whom nothing has happened yet. */
  function shiftOthers({ part, target, cells }: CoveredShift): void {
    let age = -1;
    let strength = 0;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] - perAge;
      if (cell < 0 || stock[cell] === 0) continue;
      if (cells[i] >= (age + 1) * perAge) {
        age = Math.floor(cells[i] / perAge);
        strength = levers.strength(part, age);
      }
      if (strength === 0) continue;
      openStream(levers.stream, PURPOSE.leverMovers, levers.year, cell, parts[part].key);
      const going = binomial(levers.stream, stock[cell], strength);
      for (let k = 0; k < going; k++) addEvent(state, cell, target[cells[i]]);
    }
  }

  return () => {
    for (const shift of shifts) {
      if (!actsAtAnyAge(shift, levers)) continue;
      shiftEvents(shift);
      if (shift.of !== "movers") shiftOthers(shift);
    }
  };

  function actsAtAnyAge({ part }: CoveredShift, { strength }: LeverYear): boolean {
    if (!parts[part].values) return strength(part, 0) !== 0;
    return Array.from({ length: AGE_COUNT }, (_, age) => strength(part, age)).some((each) => each !== 0);
  }
}
