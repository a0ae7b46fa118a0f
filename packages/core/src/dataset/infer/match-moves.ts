import { roundToTotal } from "../../domain/round-to-total.ts";
import { total } from "../../domain/total.ts";
import type { State } from "./states.ts";

/** Plans that went from one state to another between two censuses. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly plans: number;
}

export interface Reconciled {
  readonly moves: readonly Move[];
  /** Leavers by state at the earlier census. */
  readonly left: readonly number[];
}

/** Which changes of state are taken first: of setting alone, of need alone, of both, of locality. */
const PREFERENCES: readonly ((state: State) => string)[] = [
  ({ need, locality }) => `${need}\t${locality}`,
  ({ locality, setting }) => `${locality}\t${setting}`,
  ({ locality }) => locality,
  ({ need, setting }) => `${need}\t${setting}`,
  () => "",
];

/**
 * The fewest moves that take one age's cohort from its states at the earlier census to the states of those who stayed. Only net moves can
 * be told from stocks: a state that fell gives movers or leavers, one that rose takes movers. Who of a state that fell moved and
 * who left is in proportion.
 *
 * @param before plans by state at the earlier census
 * @param stayed plans by state at the later census without the joiners; in all no more than before
 */
export function matchMoves(states: readonly State[], before: readonly number[], stayed: readonly number[]): Reconciled {
  const fell = before.map((plans, s) => Math.max(0, plans - stayed[s]));
  const rose = before.map((plans, s) => Math.max(0, stayed[s] - plans));
  const moves: Move[] = [];
  for (const groupOf of PREFERENCES) {
    if (!rose.some((plans) => plans > 0)) break;
    const groups = new Map<string, number[]>();
    states.forEach((state, s) => {
      if (fell[s] === 0 && rose[s] === 0) return;
      const key = groupOf(state);
      const group = groups.get(key);
      if (group) group.push(s);
      else groups.set(key, [s]);
    });
    for (const group of groups.values()) moves.push(...matchGroup(group, fell, rose));
  }
  return { moves, left: fell };
}

/** Moves as many as can be within a group of states, and takes them from `fell` and `rose`. */
function matchGroup(group: readonly number[], fell: number[], rose: number[]): Move[] {
  const down = group.map((s) => fell[s]);
  const up = group.map((s) => rose[s]);
  const moving = Math.min(total(down), total(up));
  if (moving === 0) return [];
  const from = roundToTotal(down, moving);
  const to = roundToTotal(up, moving);
  const moves: Move[] = [];
  for (let d = 0, u = 0; d < group.length && u < group.length; ) {
    const plans = Math.min(from[d], to[u]);
    if (plans > 0) {
      moves.push({ from: group[d], to: group[u], plans });
      fell[group[d]] -= plans;
      rose[group[u]] -= plans;
      from[d] -= plans;
      to[u] -= plans;
    }
    if (from[d] === 0) d++;
    else if (to[u] === 0) u++;
  }
  return moves;
}
