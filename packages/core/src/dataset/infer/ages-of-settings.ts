import { AGE_COUNT } from "../../domain/ages.ts";
import { SETTING_CLASSES, type SettingClass } from "../../domain/settings.ts";

interface AgesOfSetting {
  readonly setting: SettingClass;
  readonly fromAge: number;
  readonly toAge: number;
  /** Odds of this setting against the others at these ages, before the published figures scale it. */
  readonly odds: number;
  readonly why: string;
}

/**
 * Which settings exist at which ages, where no published table of ages by settings says it. A stated assumption, not an
 * estimate: published figures of each census scale it. Elsewhere is at every age.
 */
export const AGES_OF_SETTINGS: readonly AgesOfSetting[] = [
  { setting: "mainstream", fromAge: 2, toAge: 15, odds: 1, why: "nursery classes to Year 11" },
  { setting: "mainstream", fromAge: 16, toAge: 18, odds: 0.25, why: "school sixth forms; most go to colleges" },
  { setting: "resource_base", fromAge: 3, toAge: 15, odds: 1, why: "few bases have a sixth form" },
  { setting: "resource_base", fromAge: 16, toAge: 18, odds: 0.1, why: "few bases have a sixth form" },
  { setting: "special", fromAge: 2, toAge: 18, odds: 1, why: "special schools end with Year 14" },
  { setting: "independent", fromAge: 4, toAge: 10, odds: 0.4, why: "most come at secondary age" },
  { setting: "independent", fromAge: 11, toAge: 18, odds: 1, why: "most come at secondary age" },
  { setting: "independent", fromAge: 19, toAge: 19, odds: 0.2, why: "some keep pupils a year longer" },
  { setting: "ap", fromAge: 5, toAge: 10, odds: 0.3, why: "most alternative provision is secondary" },
  { setting: "ap", fromAge: 11, toAge: 15, odds: 1, why: "compulsory school age" },
  { setting: "post16", fromAge: 16, toAge: 25, odds: 1, why: "colleges and specialist post-16" },
  { setting: "elsewhere", fromAge: 0, toAge: 1, odds: 1, why: "too young for a school place" },
  { setting: "elsewhere", fromAge: 2, toAge: 4, odds: 0.5, why: "non-maintained early years among them" },
  { setting: "elsewhere", fromAge: 5, toAge: 15, odds: 0.2, why: "home education, awaiting provision" },
  { setting: "elsewhere", fromAge: 16, toAge: 25, odds: 1, why: "not in education or training, most of them" },
];

/** Odds where a setting does not exist: used only where the published figures leave no other way. */
const ONLY_IF_MUST = 1e-6;

/** Odds of each setting at each age: [age * classes + class]. */
export function oddsOfSettings(): Float64Array {
  const classes = SETTING_CLASSES.length;
  const odds = new Float64Array(AGE_COUNT * classes).fill(ONLY_IF_MUST);
  for (const { setting, fromAge, toAge, odds: value } of AGES_OF_SETTINGS) {
    for (let age = fromAge; age <= toAge; age++) odds[age * classes + SETTING_CLASSES.indexOf(setting)] = value;
  }
  return odds;
}
