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
