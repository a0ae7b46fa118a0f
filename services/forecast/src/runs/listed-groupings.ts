import type { Dimension } from "@sufficiency/core";

/** The groupings whose summaries every run keeps; any other is made again from the seed when it is asked for. */
export const LISTED_GROUPINGS: readonly (readonly Dimension[])[] = [
  [],
  ["setting"],
  ["need"],
  ["locality"],
  ["age_band"],
  ["phase"],
  ["setting_class"],
  ["need_group"],
  ["need", "setting"],
  ["locality", "setting"],
  ["age_band", "setting"],
  ["ncy", "setting"],
];

/** Groupings in the order given, each once. */
export function distinctGroupings(groupings: readonly (readonly Dimension[])[]): (readonly Dimension[])[] {
  return [...new Map(groupings.map((by) => [by.join(), by])).values()];
}
