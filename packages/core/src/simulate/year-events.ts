import { enlarged } from "./enlarged.ts";

/** What happened in one year, child by child, in the order in which it was drawn. */
export interface YearEvents {
  /** Leavers, movers and children recorded with another need. */
  count: number;
  /** Cell at the earlier census. */
  from: Int32Array;
  /** Cell at the later census (a year older); -1 for a leaver. */
  to: Int32Array;
  /** Children who were in the `from` cell when this one was picked from it, this one included. */
  remaining: Int32Array;
  joiners: number;
  /** Cell of each joiner at the later census. */
  joined: Int32Array;
}

const FIRST_SIZE = 1024;

export function createEvents(): YearEvents {
  return {
    count: 0,
    from: new Int32Array(FIRST_SIZE),
    to: new Int32Array(FIRST_SIZE),
    remaining: new Int32Array(FIRST_SIZE),
    joiners: 0,
    joined: new Int32Array(FIRST_SIZE),
  };
}

/** Forgets the events of the year before. */
export function clearEvents(events: YearEvents): void {
  events.count = 0;
  events.joiners = 0;
}

/** Makes room for `more` events after those there are. */
export function roomForEvents(events: YearEvents, more: number): void {
  const needed = events.count + more;
  if (needed <= events.from.length) return;
  events.from = enlarged(events.from, needed);
  events.to = enlarged(events.to, needed);
  events.remaining = enlarged(events.remaining, needed);
}

/** Makes room for `more` joiners after those there are. */
export function roomForJoiners(events: YearEvents, more: number): void {
  const needed = events.joiners + more;
  if (needed > events.joined.length) events.joined = enlarged(events.joined, needed);
}
