import { SETTING_CLASSES, type SettingClass, type SettingRow } from "@sufficiency/core";
import type { Costs } from "./read-costs.ts";
import type { StatePair } from "./read-transitions.ts";
import type { ValidState } from "./read-valid-states.ts";

/** What a setting or a group of settings may be called that is certain to be of a class, in small letters without signs. */
const CLASS_NAMES: Readonly<Record<SettingClass, readonly string[]>> = {
  mainstream: ["mainstream", "mainstreamschool", "mainstreamschools"],
  resource_base: ["resourcebase", "resourcedprovision", "resourceprovision", "senunit", "specialistresourceprovision"],
  special: ["special", "specialschool", "specialschools", "statespecial", "statespecialschool", "maintainedspecial"],
  independent: [
    "independent",
    "independentspecial",
    "nonmaintainedspecial",
    "nmss",
    "inmss",
    "independentspecialschool",
  ],
  ap: ["ap", "alternativeprovision", "pru", "pupilreferralunit"],
  post16: ["post16", "fe", "furthereducation", "college", "fecollege", "sixthformcollege", "specialistpost16"],
  elsewhere: ["elsewhere", "ehe", "electivehomeeducation", "homeeducated", "eotas", "neet", "noteducated"],
};

export interface SettingsMade {
  readonly rows: readonly SettingRow[];
  /** Settings whose class nothing tells. */
  readonly withoutClass: readonly string[];
  /** Settings whose cost was left out, for it depends on need or is not known for every need there. */
  readonly withoutCost: readonly string[];
}

/** The settings of the dataset, in the order of valid-states.csv, then those that it does not list. None is capped. */
export function settingRows(
  pairs: readonly StatePair[],
  valid: readonly ValidState[],
  costs: Costs | undefined,
): SettingsMade {
  const needsIn = new Map<string, Set<string>>(valid.map(({ setting }) => [setting, new Set()]));
  const unlisted = new Map<string, Set<string>>();
  for (const state of pairs.flatMap(({ before, after }) => [before, after])) {
    if (!state) continue;
    const known = needsIn.get(state.setting) ?? unlisted.get(state.setting);
    if (known) known.add(state.need);
    else unlisted.set(state.setting, new Set([state.need]));
  }
  const all = [...needsIn, ...[...unlisted].sort(([a], [b]) => (a < b ? -1 : 1))];
  const groupOf = new Map(valid.map(({ setting, group }) => [setting, group]));
  const withoutClass: string[] = [];
  const withoutCost: string[] = [];
  const rows = all.map(([code, needs]): SettingRow => {
    const group = groupOf.get(code) ?? "";
    const known = classOf(code) ?? classOf(group);
    if (!known) withoutClass.push(code);
    const cost = costs && costOf(costs.get(code), needs);
    if (costs && cost === undefined) withoutCost.push(code);
    return {
      code,
      label: group === "" ? code : `${code} (${group})`,
      class: known ?? "elsewhere",
      capped: "no",
      ...(cost === undefined ? {} : { unit_cost: cost }),
    };
  });
  return { rows, withoutClass, withoutCost };
}

function classOf(name: string): SettingClass | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  return SETTING_CLASSES.find((each) => CLASS_NAMES[each].includes(plain));
}

/** The cost where it is one for every need that occurs in the setting, or for every need given where nobody is there. */
function costOf(costs: ReadonlyMap<string, number> | undefined, needs: ReadonlySet<string>): number | undefined {
  const given = needs.size === 0 ? [...(costs?.values() ?? [])] : [...needs].map((need) => costs?.get(need));
  return new Set(given).size === 1 ? given[0] : undefined;
}
