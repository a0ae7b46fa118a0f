import type { Dimension } from "../results/grouping.ts";

/** What a forecast is scored by: everything together, and the parts that published figures have. */
export const LEVELS = [
  { name: "total", label: "All plans", by: [] },
  { name: "age_band", label: "Age band", by: ["age_band"] },
  { name: "need", label: "Need", by: ["need"] },
  { name: "setting_class", label: "Setting class", by: ["setting_class"] },
  { name: "locality", label: "Locality", by: ["locality"] },
] as const satisfies readonly { name: string; label: string; by: readonly Dimension[] }[];

export type Level = (typeof LEVELS)[number];
export type LevelName = Level["name"];

/** The code of the one group of the level `total`, and of all groups of a level together. */
export const ALL = "all";
