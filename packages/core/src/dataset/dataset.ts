import type {
  CountRow,
  LocalityRow,
  MarginRow,
  NeedRow,
  PlaceRow,
  PopulationRow,
  PriorRow,
  ReferenceRow,
  SettingRow,
  TransitionRow,
  UnmetRow,
} from "./tables.ts";

/**
 * A council's data, read and found valid. Tables that the dataset does not have are empty; `settings`, `localities`
 * and `counts` never are.
 */
export interface Dataset {
  readonly name: string;
  readonly title: string;
  /** SHA-256 of the files it was read from, in hexadecimal: two datasets with one hash give one forecast. */
  readonly hash: string;
  readonly settings: readonly SettingRow[];
  readonly localities: readonly LocalityRow[];
  readonly needs: readonly NeedRow[];
  readonly counts: readonly CountRow[];
  readonly transitions: readonly TransitionRow[];
  readonly population: readonly PopulationRow[];
  readonly places: readonly PlaceRow[];
  readonly unmet: readonly UnmetRow[];
  readonly reference: readonly ReferenceRow[];
  readonly priors: readonly PriorRow[];
  readonly margins: readonly MarginRow[];
}
