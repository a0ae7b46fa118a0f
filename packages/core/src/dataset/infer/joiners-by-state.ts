import { AGE_COUNT } from "../../domain/ages.ts";
import { roundToTotal } from "../../domain/round-to-total.ts";
import { fitProportions } from "./fit-proportions.ts";
import type { KnownFlows } from "./known-flows.ts";
import { roundTable } from "./round-table.ts";
import type { State } from "./states.ts";

interface Flowing {
  readonly states: readonly State[];
  /** [age * states + state] at the later census. */
  readonly after: Int32Array;
  /** The same cohorts at the earlier census, a year older: [age * states + state]. */
  readonly before: Int32Array;
  /** Whole joiners by age at the later census. */
  readonly byAge: readonly number[];
}

/**
 * Whole joiners by age and state, never more than are there at the later census.
 *
 * Where the settings of new plans are known: plans at the later census, fitted to joiners by age and to the shares of new plans by
 * setting and need. Else joiners are first in the states that their cohort grew in, which leaves the fewest moves.
 */
export function joinersByState(flowing: Flowing, known: KnownFlows["joiners"] | undefined): Int32Array {
  const joiners = known?.bySetting ? fitted(flowing, known) : new Int32Array(flowing.after.length);
  for (let age = 0; age < AGE_COUNT; age++) fillByGrowth(flowing, joiners, age);
  return joiners;
}

function fitted({ states, after, byAge }: Flowing, known: KnownFlows["joiners"]): Int32Array {
  const total = byAge.reduce((sum, plans) => sum + plans, 0);
  const cells = [...after.keys()].filter((cell) => after[cell] > 0 && byAge[Math.floor(cell / states.length)] > 0);
  const ageOf = Int32Array.from(cells, (cell) => Math.floor(cell / states.length));
  const stateOf = cells.map((cell) => states[cell % states.length]);
  const settings = [...new Set(stateOf.map((state) => state.setting))];
  const needs = [...new Set(stateOf.map((state) => state.need))];
  const settingOf = Int32Array.from(stateOf, (state) => settings.indexOf(state.setting));
  const needOf = Int32Array.from(stateOf, (state) => needs.indexOf(state.need));
  const bySetting = scaled(settings, known.bySetting ?? {}, total);
  const byNeed = known.byNeed ? [{ groupOf: needOf, totals: scaled(needs, known.byNeed, total) }] : [];
  const ages = { groupOf: ageOf, totals: byAge };
  const values = fitProportions(
    cells.map((cell) => after[cell]),
    [...byNeed, { groupOf: settingOf, totals: bySetting }, ages],
  );
  const whole = roundInTwoSteps(values, ageOf, byAge, settingOf, settings.length, stateOf);
  const joiners = new Int32Array(after.length);
  cells.forEach((cell, i) => {
    joiners[cell] = Math.min(after[cell], whole[i]);
  });
  return joiners;
}

function scaled(codes: readonly string[], shares: Readonly<Record<string, number>>, total: number): number[] {
  const values = codes.map((code) => shares[code] ?? 0);
  const sum = values.reduce((all, value) => all + value, 0);
  return values.map((value) => (sum > 0 ? (value * total) / sum : total / codes.length));
}

/** Rounds first ages by settings, then within these the needs and localities, so that rare needs keep their sums. */
function roundInTwoSteps(
  values: Float64Array,
  ageOf: Int32Array,
  byAge: readonly number[],
  settingOf: Int32Array,
  settings: number,
  stateOf: readonly State[],
): Int32Array {
  const total = byAge.reduce((sum, plans) => sum + plans, 0);
  const lineOf = ageOf.map((age, i) => age * settings + settingOf[i]);
  const lines = sums(values, lineOf, AGE_COUNT * settings);
  const lineTotals = roundTable({
    values: lines,
    rowOf: Int32Array.from(lines, (_, line) => Math.floor(line / settings)),
    columnOf: Int32Array.from(lines, (_, line) => line % settings),
    rowTotals: byAge,
    columnTotals: roundToTotal(sums(values, settingOf, settings), total),
  });
  const names = [...new Set(stateOf.map(({ need, locality }) => `${need}\t${locality}`))];
  const columnOf = Int32Array.from(stateOf, ({ need, locality }) => names.indexOf(`${need}\t${locality}`));
  const columnTotals = roundToTotal(sums(values, columnOf, names.length), total);
  return roundTable({ values, rowOf: lineOf, columnOf, rowTotals: lineTotals, columnTotals });
}

function sums(values: ArrayLike<number>, groupOf: Int32Array, groups: number): Float64Array {
  const result = new Float64Array(groups);
  for (let i = 0; i < groupOf.length; i++) result[groupOf[i]] += values[i];
  return result;
}

/** Brings the joiners of an age to their total: first where the cohort grew, then where there is room. */
function fillByGrowth({ states, after, before, byAge }: Flowing, joiners: Int32Array, age: number): void {
  const from = age * states.length;
  const own = states.map((_, s) => from + s);
  const left = () => byAge[age] - own.reduce((sum, cell) => sum + joiners[cell], 0);
  const room = own.map((cell) => after[cell] - joiners[cell]);
  add(
    own,
    room.map((plans, s) => Math.max(0, Math.min(plans, after[own[s]] - joiners[own[s]] - before[own[s]]))),
    left(),
    joiners,
  );
  add(
    own,
    own.map((cell) => after[cell] - joiners[cell]),
    left(),
    joiners,
  );
}

/** Adds joiners to cells in proportion to their room, never more than it. */
function add(cells: readonly number[], room: readonly number[], wanted: number, joiners: Int32Array): void {
  const all = room.reduce((sum, plans) => sum + plans, 0);
  const shared = roundToTotal(room, Math.max(0, Math.min(wanted, all)));
  cells.forEach((cell, i) => {
    joiners[cell] += all > 0 ? shared[i] : 0;
  });
}
