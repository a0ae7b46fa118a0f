import { AGE_COUNT, MAX_AGE } from "../../domain/ages.ts";
import type { CountRow, TransitionRow } from "../tables.ts";
import { joinersByAge } from "./joiners-by-age.ts";
import { joinersByState } from "./joiners-by-state.ts";
import type { KnownFlows } from "./known-flows.ts";
import { matchMoves } from "./match-moves.ts";
import { type State, type Stocks, stocksOf } from "./states.ts";

/**
 * Transitions between every two censuses that follow one another, inferred from their counts by cohort balance:
 *
 *     stock(t + 1, age + 1) = stock(t, age) - leavers + joiners
 *
 * Stayers are among the rows, so that before sides make the counts of the earlier census and after sides those of the later one, exactly, by
 * age, need, locality and setting. Only net flows can be told from stocks: with no flows known, joiners and leavers are the
 * growth and fall of cohorts, and the fewest moves that reconcile are taken. With new plans known (and plans ceased), joiners
 * and leavers are gross. A cohort never has negative leavers: what would be is net transfers in, among the joiners. All rows
 * have the basis inferred.
 *
 * @param counts of any number of censuses; observed or inferred
 * @param known what is known of the flows, by census year
 */
export function inferTransitions(counts: readonly CountRow[], known: readonly KnownFlows[] = []): TransitionRow[] {
  const stocks = stocksOf(counts);
  const years = [...stocks.byYear.keys()].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const before = stocks.byYear.get(year - 1);
    const after = stocks.byYear.get(year) as Int32Array;
    const flows = known.find((each) => each.censusYear === year);
    return before ? transitionsBetween(year, stocks.states, before, after, flows) : [];
  });
}

function transitionsBetween(
  year: number,
  states: Stocks["states"],
  before: Int32Array,
  after: Int32Array,
  known: KnownFlows | undefined,
): TransitionRow[] {
  const size = states.length;
  const older = new Int32Array(after.length);
  older.set(before.subarray(0, MAX_AGE * size), size);
  const byAge = joinersByAge({ before: sumsByAge(before, size), after: sumsByAge(after, size) }, known);
  const joiners = joinersByState({ states, after, before: older, byAge }, known?.joiners);
  const rows: TransitionRow[] = [];
  for (let age = 0; age <= MAX_AGE + 1; age++) {
    const here = Array.from(states, (_, s) => (age === 0 ? 0 : before[(age - 1) * size + s]));
    const stayed = Array.from(states, (_, s) => (age > MAX_AGE ? 0 : after[age * size + s] - joiners[age * size + s]));
    const { moves, left } = matchMoves(states, here, stayed);
    const add = (from: State | undefined, to: State | undefined, plans: number) => {
      if (plans > 0) rows.push(rowOf(year, age, from, to, plans));
    };
    states.forEach((state, s) => {
      if (age <= MAX_AGE) add(undefined, state, joiners[age * size + s]);
      add(state, state, Math.min(here[s], stayed[s]));
      add(state, undefined, left[s]);
    });
    for (const { from, to, plans } of moves) add(states[from], states[to], plans);
  }
  return rows;
}

function sumsByAge(stock: Int32Array, size: number): number[] {
  return Array.from({ length: AGE_COUNT }, (_, age) =>
    stock.subarray(age * size, (age + 1) * size).reduce((sum, plans) => sum + plans, 0),
  );
}

const NOWHERE: State = { need: "", locality: "", setting: "" };

function rowOf(
  census_year: number,
  age: number,
  before: State = NOWHERE,
  after: State = NOWHERE,
  count: number,
): TransitionRow {
  return {
    census_year,
    age,
    need_before: before.need,
    need_after: after.need,
    locality_before: before.locality,
    locality_after: after.locality,
    setting_before: before.setting,
    setting_after: after.setting,
    count,
    basis: "inferred",
  };
}
