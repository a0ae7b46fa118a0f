import type { Dataset } from "../dataset/dataset.ts";
import type { Shape } from "../dataset/shape.ts";
import { MAX_AGE } from "../domain/ages.ts";
import type { SettingClass } from "../domain/settings.ts";
import type { Lever } from "./lever-schemas.ts";
import { type Selection, type SelectionDefaults, selectionOf } from "./selection.ts";

const POST_16 = [16, MAX_AGE] as const;
const EARLY = [0, 10] as const;

/** What a kind of lever is about where its cells do not say; DATASET defaults are by class of setting. */
export function defaultsOf(lever: Lever, dataset: Dataset): SelectionDefaults {
  switch (lever.lever) {
    case "early_support":
      return { ages: EARLY };
    case "post16_exits":
      return { ages: POST_16 };
    case "neet_cleanup":
      return { ages: POST_16, settings: settingsOfClass(dataset, "elsewhere") };
    default:
      return {};
  }
}

/** The children that a lever is about, by its cells and what stands where they do not say. */
export function leverSelection(lever: Lever, dataset: Dataset, shape: Shape): Selection {
  return selectionOf("cells" in lever ? lever.cells : undefined, shape, defaultsOf(lever, dataset));
}

export function settingsOfClass(dataset: Dataset, wanted: SettingClass): string[] {
  return dataset.settings.filter((row) => row.class === wanted).map((row) => row.code);
}
