import type { Dataset } from "../../dataset/dataset.ts";
import type { TransitionRow } from "../../dataset/tables.ts";
import { MAX_AGE } from "../../domain/ages.ts";

/** The cell that words are about: one need, setting and locality, at some ages. */
export interface ExplainedCell {
  readonly need: string;
  readonly setting: string;
  readonly locality: string;
  /** First and last age, both taken in. */
  readonly ages: readonly [number, number];
}

/** Children and how many of them it happened to, over all years, each counting the same. */
export interface Seen {
  readonly events: number;
  readonly of: number;
}

/** What the transitions show of a cell. All but `joined` are of the whole council, since localities share those rates. */
export interface CellTransitions {
  readonly years: readonly number[];
  /** Of those with this need in this setting, how many left. */
  readonly left: Seen;
  /** Of those of them who stayed, how many moved to another setting; and how many with this need came from another one. */
  readonly movedAway: Seen;
  readonly movedHere: number;
  /** Of those with this need who stayed, in any setting, how many were recorded with another; and how many came to it. */
  readonly recordedAnew: Seen;
  readonly recordedHere: number;
  /** Joiners with this need in the locality, of those in the council. */
  readonly joined: Seen;
  /** Of joiners with this need in the council, how many took this setting. */
  readonly entered: Seen;
}

/**
 * Adds up what the transitions of some years show of a cell. Ages are those at the later census for joiners and at the
 * earlier one for all others, as in the rates.
 */
export function cellTransitions(dataset: Dataset, cell: ExplainedCell, years: readonly number[]): CellTransitions {
  const { need, setting, locality } = cell;
  const isOfAge = (age: number): boolean => age >= cell.ages[0] && age <= cell.ages[1];
  const rows = dataset.transitions.filter((row) => years.includes(row.census_year));
  const before = rows.filter((row) => row.setting_before !== "" && isOfAge(row.age - 1) && row.age - 1 < MAX_AGE);
  const stayed = before.filter((row) => row.setting_after !== "");
  const isHere = (row: TransitionRow): boolean => row.need_before === need && row.setting_before === setting;
  const joiners = rows.filter((row) => row.setting_before === "" && isOfAge(row.age) && row.need_after === need);
  const seen = (among: readonly TransitionRow[], isEvent: (row: TransitionRow) => boolean): Seen => ({
    events: sum(among.filter(isEvent)),
    of: sum(among),
  });
  return {
    years,
    left: seen(before.filter(isHere), (row) => row.setting_after === ""),
    movedAway: seen(stayed.filter(isHere), (row) => row.setting_after !== setting),
    movedHere: sum(
      stayed.filter(
        (row) => row.need_before === need && row.setting_before !== setting && row.setting_after === setting,
      ),
    ),
    recordedAnew: seen(
      stayed.filter((row) => row.need_before === need),
      (row) => row.need_after !== need,
    ),
    recordedHere: sum(stayed.filter((row) => row.need_before !== need && row.need_after === need)),
    joined: seen(joiners, (row) => row.locality_after === locality),
    entered: seen(joiners, (row) => row.setting_after === setting),
  };
}

function sum(rows: readonly TransitionRow[]): number {
  return rows.reduce((total, row) => total + row.count, 0);
}
