import { AGE_COUNT } from "../../domain/ages.ts";
import type { CountRow } from "../tables.ts";

/** A state that a plan can be in at a census, beside its age. */
export interface State {
  readonly need: string;
  readonly locality: string;
  readonly setting: string;
}

/** Stocks of every census by age and state: stocks.get(year)[age * states + state]. */
export interface Stocks {
  readonly states: readonly State[];
  readonly byYear: ReadonlyMap<number, Int32Array>;
}

export function stocksOf(counts: readonly CountRow[]): Stocks {
  const numbers = new Map<string, number>();
  const states: State[] = [];
  const numberOf = ({ need, locality, setting }: CountRow): number => {
    const key = `${need}\t${locality}\t${setting}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, states.length);
    states.push({ need, locality, setting });
    return states.length - 1;
  };
  const stateOf = counts.map(numberOf);
  const byYear = new Map<number, Int32Array>();
  counts.forEach((row, r) => {
    const stock = byYear.get(row.census_year) ?? new Int32Array(AGE_COUNT * states.length);
    stock[row.age * states.length + stateOf[r]] += row.count;
    byYear.set(row.census_year, stock);
  });
  return { states, byYear };
}
