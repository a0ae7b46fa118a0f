import { listed } from "../words/numbers.ts";
import { cappedSettings, type EditorContext, type Provision, provisionsOf, settingsOfClass } from "./editor-context.ts";

/** Something of a lever that is chosen from a list; the values are those of the JSON. */
export interface LeverChoice {
  readonly property: string;
  readonly label: string;
  readonly options: readonly { readonly value: unknown; readonly label: string }[];
}

export type Whom = "needs" | "phases" | "localities" | "settings";

/** How a ready-made lever is shown: in plain words, with a slider for its size. */
export interface LeverForm {
  /** Name of the lever in SCENARIO.md. */
  readonly kind: string;
  readonly title: string;
  readonly help: string;
  /** Where its size stands in the JSON. */
  readonly property: "size" | "places" | "months";
  /** In percent, places or months. */
  readonly slider: { readonly min: number; readonly max: number; readonly step: number };
  /** A size that is not nought, in words: "10% fewer new plans". */
  amount(value: number): string;
  readonly choices: readonly LeverChoice[];
  /** By what its children may be chosen. */
  readonly whom: readonly Whom[];
  /** What its levers are called; as the kind where not given. */
  readonly name?: string;
  /** Whether it is of a school or base that the dataset does not have. */
  readonly isNew?: boolean;
}

/** What a lever of the form is called while it is the only one. */
export function nameOf({ name, kind }: LeverForm): string {
  return name ?? kind;
}

const SHARE = { min: 0, max: 100, step: 1 };
const HALF = { min: 0, max: 50, step: 1 };

/** The levers that a dataset bears, in the order in which they stand in a scenario: delays after the places that they delay. */
export function leverForms(context: EditorContext): LeverForm[] {
  const all = [
    joinerRate,
    earlySupport,
    assessmentThreshold,
    settingInstead,
    stepDown,
    post16Exits,
    placesAdded,
    newProvision,
    placesDelayed,
  ];
  return all
    .map((form) => form(context))
    .filter(({ choices }) => choices.every(({ options }) => options.length > 0))
    .filter(({ isNew }) => !isNew || cappedSettings(context).length > 0);
}

function joinerRate(): LeverForm {
  return {
    kind: "joiner_rate",
    title: "New plans",
    help: "How many children get a new plan each year, against what the forecast expects.",
    property: "size",
    slider: { min: -50, max: 50, step: 1 },
    amount: (value) => `${Math.abs(value)}% ${value < 0 ? "fewer" : "more"} new plans`,
    choices: [],
    whom: ["needs", "phases", "localities"],
  };
}

function earlySupport(): LeverForm {
  return {
    kind: "early_support",
    title: "Early support",
    help: "Needs that are met early, so that no plan is asked for. Ages 0 to 10 unless you choose phases.",
    property: "size",
    slider: HALF,
    amount: (value) => `${value}% of new plans are not needed`,
    choices: [],
    whom: ["needs", "phases", "localities"],
  };
}

function assessmentThreshold(): LeverForm {
  return {
    kind: "assessment_threshold",
    title: "Assessment threshold",
    help: "A higher threshold gives fewer plans, a lower one more. It does not take needs away.",
    property: "size",
    slider: { min: -30, max: 50, step: 1 },
    amount: (value) => `${Math.abs(value)}% of new plans ${value < 0 ? "more are given" : "are no longer given"}`,
    choices: [],
    whom: ["needs", "phases", "localities"],
  };
}

function settingInstead({ dataset, labels }: EditorContext): LeverForm {
  const special = settingsOfClass({ dataset }, "special");
  const independent = settingsOfClass({ dataset }, "independent");
  const instead = settingsOfClass({ dataset }, "resource_base", "mainstream").reverse();
  const from = [special, independent, [...special, ...independent]].filter((codes) => codes.length > 0);
  const unique = [...new Map(from.map((codes) => [codes.join(), codes])).values()];
  return {
    kind: "setting_instead",
    title: "Mainstream or a base instead of special",
    help: "Children who would start in a special school start somewhere else instead. Those already there stay.",
    property: "size",
    slider: SHARE,
    amount: (value) => `${value}% of them`,
    choices: [
      {
        property: "to",
        label: "They go to",
        options: instead.map((code) => ({ value: code, label: labels.setting(code) })),
      },
      {
        property: "from",
        label: "Instead of",
        options: unique.map((codes) => ({ value: codes, label: listed(codes.map(labels.setting)) })),
      },
      {
        property: "at",
        label: "When this is decided",
        options: [
          { value: ["entry", "phase_transfer"], label: "with a new plan or at transfer" },
          { value: ["entry"], label: "with a new plan only (entry)" },
          { value: ["phase_transfer"], label: "at phase transfer only" },
        ],
      },
    ],
    whom: ["needs", "phases", "localities"],
  };
}

function stepDown({ dataset, labels }: EditorContext): LeverForm {
  const independent = settingsOfClass({ dataset }, "independent");
  const to =
    independent.length > 0 ? settingsOfClass({ dataset }, "special", "resource_base", "mainstream").reverse() : [];
  return {
    kind: "step_down",
    title: "Step-down from independent schools",
    help: "Children in independent schools who would have stayed move on to another kind of school.",
    property: "size",
    slider: SHARE,
    amount: (value) => `${value}% of them move`,
    choices: [
      {
        property: "to",
        label: "They go to",
        options: to.map((code) => ({ value: code, label: labels.setting(code) })),
      },
      {
        property: "when",
        label: "When",
        options: [
          { value: "phase_transfer", label: "at phase transfer" },
          { value: "every_year", label: "in any year" },
        ],
      },
    ],
    whom: ["needs", "phases", "localities"],
  };
}

function post16Exits(): LeverForm {
  return {
    kind: "post16_exits",
    title: "Plans that end after 16",
    help: "Young people aged 16 to 25 whose plan ends when it is reviewed, beside those whose plans end anyway.",
    property: "size",
    slider: HALF,
    amount: (value) => `${value}% more end each year`,
    choices: [],
    whom: ["needs", "localities", "settings"],
  };
}

function provisionOptions(context: EditorContext): Provision[] {
  const capped = cappedSettings(context);
  return provisionsOf(context).filter(({ setting }) => capped.includes(setting));
}

function provisionLabel({ name, locality }: Provision, { labels }: EditorContext): string {
  return `${name}, ${labels.locality(locality)}`;
}

function placesAdded(context: EditorContext): LeverForm {
  return {
    kind: "places_added",
    title: "Places added",
    help: "Places that a school or base gets beside those that are planned, or loses.",
    property: "places",
    slider: { min: -50, max: 200, step: 1 },
    amount: (value) =>
      `${Math.abs(value)} ${Math.abs(value) === 1 ? "place" : "places"} ${value < 0 ? "fewer" : "more"}`,
    choices: [
      {
        property: "provision",
        label: "School or base",
        options: provisionOptions(context).map((each) => ({ value: each.code, label: provisionLabel(each, context) })),
      },
    ],
    whom: [],
  };
}

function newProvision(): LeverForm {
  return {
    kind: "places_added",
    name: "new_school",
    isNew: true,
    title: "A new school or base",
    help: "One that is not planned yet: its places count at a census if it is open by that January.",
    property: "places",
    slider: { min: 0, max: 200, step: 1 },
    amount: (value) => `${value} ${value === 1 ? "place" : "places"}`,
    choices: [],
    whom: [],
  };
}

function placesDelayed(context: EditorContext): LeverForm {
  return {
    kind: "places_delayed",
    title: "A school or base is late",
    help: "Places that are planned, or added above, come later.",
    property: "months",
    slider: { min: 0, max: 36, step: 1 },
    amount: (value) => `${value} ${value === 1 ? "month" : "months"} late`,
    choices: [
      {
        property: "provision",
        label: "School or base",
        options: provisionOptions(context)
          .toSorted((a, b) => b.planned - a.planned)
          .map((each) => ({ value: each.code, label: lateLabel(each, context) })),
      },
    ],
    whom: [],
  };
}

function lateLabel(provision: Provision, context: EditorContext): string {
  const label = provisionLabel(provision, context);
  return provision.planned > 0 ? `${label}: ${provision.planned} places planned` : label;
}
