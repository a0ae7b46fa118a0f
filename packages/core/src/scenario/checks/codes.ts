import type { Dataset } from "../../dataset/dataset.ts";
import { nearestHint } from "../../dataset/nearest.ts";
import type { Shape } from "../../dataset/shape.ts";
import { PHASES } from "../../domain/ages.ts";
import { needOfWord, sameWord } from "../../domain/need-of-word.ts";
import type { SettingClass } from "../../domain/settings.ts";
import type { Lever } from "../lever-schemas.ts";
import { leverSelection, settingsOfClass } from "../lever-selection.ts";
import type { PlacedLever } from "../parse-scenario.ts";
import { provisionsOf } from "../provision-changes.ts";
import type { ReportFault, ScenarioFaultCode } from "../scenario-faults.ts";

/** A list of codes and the fault of a code that is not on it. */
interface CodeList {
  readonly code: ScenarioFaultCode;
  readonly known: readonly string[];
  /** The code that a label or an older word stands for. */
  readonly codeOf: (word: string) => string | undefined;
  readonly hint?: string;
}

/** Needs, settings, localities, provisions and variants that the dataset does not have. */
export function checkCodes(
  { lever, index, isFaulty }: PlacedLever,
  levers: readonly PlacedLever[],
  dataset: Dataset,
  shape: Shape,
  report: ReportFault,
): void {
  const path = `levers[${index}]`;
  const check = (list: CodeList, at: string, codes: string | readonly string[] | undefined): void => {
    for (const value of [codes ?? []].flat().filter((each) => !list.known.includes(each))) {
      const meant = list.codeOf(value);
      const nearest = meant === undefined ? nearestHint(value, list.known) : ` (did you mean ${meant}?)`;
      const allowed = list.known.length === 0 ? "none: there are none" : list.known.join(", ");
      report(list.code, { path: `${path}.${at}`, value }, { allowed, nearest, hint: list.hint ?? "" });
    }
  };
  const needs: CodeList = {
    code: "unknown_need",
    known: shape.needs,
    codeOf: (word) => needOfWord(word, dataset.needs, shape.needs),
    hint: "for a need that no child has yet, give counts a row for it with count 0",
  };
  const settings: CodeList = { code: "unknown_setting", known: shape.settings, codeOf: labelled(dataset.settings) };
  const localities: CodeList = {
    code: "unknown_locality",
    known: shape.localities,
    codeOf: labelled(dataset.localities),
  };
  const provisions: CodeList = {
    code: "unknown_provision",
    known: allProvisions(dataset, levers),
    codeOf: labelled(dataset.places.map(({ provision, name }) => ({ code: provision, label: name }))),
  };

  if ("cells" in lever && lever.cells) {
    if ("needs" in lever.cells) check(needs, "cells.needs", lever.cells.needs);
    check(localities, "cells.localities", lever.cells.localities);
    if ("settings" in lever.cells) check(settings, "cells.settings", lever.cells.settings as readonly string[]);
  }
  check(provisions, "requires", lever.requires);
  if (!isFaulty) checkClasses(lever, dataset, path, report);
  checkAges(lever, dataset, shape, path, report);
  const hasPlaces = dataset.places.length > 0;
  switch (lever.lever) {
    case "setting_instead":
    case "step_down":
      check(settings, "from", lever.from);
      check(settings, "to", lever.to);
      return;
    case "setting_closed":
      check(settings, "setting", lever.setting);
      check(settings, "to", lever.to);
      return;
    case "setting_opened":
      check(settings, "setting", lever.setting);
      check(settings, "from", lever.from);
      return;
    case "reform_2026":
      check(settings, "settings", lever.settings);
      return;
    case "need_recoding":
      check(needs, "from", lever.from);
      check(needs, "to", lever.to);
      return;
    case "places_added":
    case "places_moved":
    case "places_delayed":
    case "provision_closed":
      if (!hasPlaces) report("no_places", { path });
      if (lever.lever === "places_added" && lever.opens) {
        checkOpens(lever.opens, lever.provision);
        return;
      }
      for (const provision of provisionsOf(lever)) {
        check(
          provisions,
          lever.lever !== "places_moved" ? "provision" : provision === lever.from ? "from" : "to",
          provision,
        );
      }
      return;
    case "overflow_rule": {
      if (!hasPlaces) report("no_places", { path });
      check(settings, "to", lever.to);
      const uncapped = dataset.settings.filter((row) => row.capped === "no").map((row) => row.code);
      if (shape.settings.includes(lever.to) && !uncapped.includes(lever.to)) {
        report("is_capped", { path: `${path}.to`, value: lever.to }, { allowed: uncapped.join(", ") });
      }
      return;
    }
    case "population_variant": {
      const known = [...new Set(dataset.population.map((row) => row.variant ?? ""))].filter((name) => name !== "");
      if (lever.variant === undefined || known.includes(lever.variant)) return;
      const expected =
        known.length > 0 ? `give one of ${known.join(", ")}` : "give the population table rows of a variant first";
      report(
        "unknown_variant",
        { path: `${path}.variant`, value: lever.variant },
        { expected, nearest: nearestHint(lever.variant, known) },
      );
      return;
    }
    default:
  }

  function checkOpens(opens: NonNullable<Extract<Lever, { lever: "places_added" }>["opens"]>, provision: string): void {
    if (dataset.places.some((row) => row.provision === provision)) {
      report("known_provision", { path: `${path}.opens`, value: provision });
    }
    check(settings, "opens.setting", opens.setting);
    check(localities, "opens.locality", opens.locality);
    check(needs, "opens.needs", opens.needs);
    const capped = [...new Set(dataset.places.map((row) => row.setting))];
    if (shape.settings.includes(opens.setting) && !capped.includes(opens.setting)) {
      report("not_capped", { path: `${path}.opens.setting`, value: opens.setting }, { allowed: capped.join(", ") });
    }
  }
}

/** Finds the code of a label, capitals not told apart. */
function labelled(rows: readonly { readonly code: string; readonly label: string }[]): CodeList["codeOf"] {
  return (word) => rows.find(({ label }) => sameWord(label, word))?.code;
}

/** Provisions of the dataset and those that levers open. */
function allProvisions(dataset: Dataset, levers: readonly PlacedLever[]): string[] {
  const opened = levers.flatMap(({ lever }) =>
    lever.lever === "places_added" && lever.opens ? [lever.provision] : [],
  );
  return [...new Set([...dataset.places.map((row) => row.provision), ...opened.filter((code) => code !== undefined)])];
}

/** Levers that take the settings of a class where none are named need there to be some. */
function checkClasses(lever: Lever, dataset: Dataset, path: string, report: ReportFault): void {
  const need = (wanted: SettingClass, property: string): void => {
    if (settingsOfClass(dataset, wanted).length > 0) return;
    report("no_such_class", { path }, { class: wanted, property });
  };
  if (lever.lever === "step_down" && lever.from === undefined) need("independent", "from");
  if (lever.lever === "neet_cleanup" && lever.cells?.settings === undefined) need("elsewhere", "cells.settings");
  if (lever.lever === "reform_2026" && lever.settings === undefined) need("mainstream", "settings");
}

/** Ages at which a lever can do nothing, such as exits after 16 at age 10. */
function checkAges(lever: Lever, dataset: Dataset, shape: Shape, path: string, report: ReportFault): void {
  if (lever.lever !== "post16_exits" && lever.lever !== "neet_cleanup") return;
  const { ages } = leverSelection(lever, dataset, shape);
  const from = PHASES[3].fromAge;
  if (ages.some((selected, age) => selected === 1 && age < from)) {
    report("no_age_left", { path: `${path}.cells` }, { from, to: ages.length - 1 });
  }
}
