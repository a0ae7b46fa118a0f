import type { DemandState } from "./demand-state.ts";
import { roomForEvents } from "./year-events.ts";

/** Takes one more child out of the stock of a cell, to come to another at the later census, or to leave (-1). */
export function addEvent({ stock, rowStock, rowOfCell, events }: DemandState, from: number, to: number): void {
  roomForEvents(events, 1);
  const i = events.count++;
  events.from[i] = from;
  events.to[i] = to;
  events.remaining[i] = stock[from]--;
  rowStock[rowOfCell[from]]--;
}

/** Counts leavers by the setting that they wanted, and movers by the one that they come to, from the list of events. */
export function recountMoves({ events, rowOfCell, model }: DemandState): void {
  const { from, to, count, leaversFrom, moversTo } = events;
  const settings = model.shape.settings.length;
  leaversFrom.fill(0);
  moversTo.fill(0);
  for (let i = 0; i < count; i++) {
    const before = rowOfCell[from[i]] % settings;
    if (to[i] < 0) {
      leaversFrom[before]++;
      continue;
    }
    const after = rowOfCell[to[i]] % settings;
    if (after !== before) moversTo[after]++;
  }
}

/** Counts joiners by the setting that they want, from their list. */
export function recountJoiners({ events, rowOfCell, model }: DemandState): void {
  const { joined, joiners, joinersTo } = events;
  const settings = model.shape.settings.length;
  joinersTo.fill(0);
  for (let i = 0; i < joiners; i++) joinersTo[rowOfCell[joined[i]] % settings]++;
}
