import type { Fault } from "../dataset/fault.ts";

/** Every fault of a scenario with its words: `problem` follows the value that is wrong, or stands alone. {braces} are filled in. */
export const SCENARIO_FAULTS = {
  bad_json: { problem: "the file is not JSON ({reason})", expected: "mend it, or start from an example of the README" },
  too_long: { problem: "the file holds more than {most} characters", expected: "give a scenario, not its data" },
  not_an_object: {
    problem: "the file holds no scenario",
    expected: 'give an object with "name", "title" and "levers"',
  },
  lever_not_an_object: { problem: "is no lever", expected: 'give an object with "name", "lever" and what it takes' },
  unknown_lever: { problem: "is not a ready-made lever", expected: "give one of {allowed}{nearest}" },
  no_lever_kind: {
    problem: "the lever does not say which ready-made lever it is",
    expected: 'give "lever": one of {allowed}',
  },
  unknown_property: { problem: "is not a property that may stand here", expected: "give one of {allowed}{nearest}" },
  missing_property: { problem: "the property {property} is missing", expected: "give {wanted}" },
  wrong_value: { problem: "is not what belongs here", expected: "give {wanted}" },
  out_of_range: { problem: "is out of range", expected: "give {wanted}" },
  not_one_of: { problem: "is not one of the values that may stand here", expected: "give one of {allowed}{nearest}" },
  repeated_item: { problem: "names something twice", expected: "name each once" },
  repeated_name: { problem: "is the name of another lever too", expected: "give each lever a name of its own" },

  reserved_name: { problem: "stands for all levers together in results", expected: "give the lever another name" },

  size_order: {
    problem: "is not in order: low {low}, central {central}, high {high}",
    expected: "give low ≤ central ≤ high",
  },
  bad_formula: { problem: "at character {character}: {problem}", expected: "{expected}" },
  formula_value: {
    problem: "gives {value} in {year} at age {age}",
    expected: "give one whose value is {wanted} in every forecast year and at every age that it is for",
  },
  taken_name: { problem: "cannot be the name of a parameter", expected: "give another name than {taken}" },
  ramp_months: { problem: "the ramp has no months", expected: "give the months until it acts in full, or a step" },
  step_months: { problem: "a step has no months", expected: "leave them out, or give another shape" },

  before_forecast: {
    problem: "is before the last census, January {base}, so what it did is in the data already",
    expected: "give a month from {first} to {last}",
  },
  after_forecast: { problem: "is beyond any forecast", expected: "give a month from {first} to {last}" },
  starts_too_late: {
    problem: "is after January {to}, the last census of this forecast, so the lever would do nothing",
    expected: "give a month up to {last}, or a later last census (--to)",
  },
  end_before_start: { problem: "is not after {start}, the start", expected: "give a later month" },
  two_age_ranges: { problem: "the ages are given in more than one way", expected: "give ages, ncy or phases" },
  range_order: { problem: "ends before it begins", expected: "give the first, then the last" },
  no_age_left: { problem: "is of no age at which this lever acts", expected: "give ages from {from} to {to}" },

  unknown_need: { problem: "is not a need of this dataset", expected: "give one of {allowed}{nearest}; {hint}" },
  unknown_setting: { problem: "is not a setting of this dataset", expected: "give one of {allowed}{nearest}" },
  unknown_locality: { problem: "is not a locality of this dataset", expected: "give one of {allowed}{nearest}" },
  unknown_provision: {
    problem: "is no provision of this dataset or of a lever",
    expected: "give one of {allowed}{nearest}",
  },
  unknown_variant: { problem: "is no variant of the dataset's population", expected: "{expected}{nearest}" },
  no_such_class: {
    problem: "the dataset has no setting of class {class}",
    expected: "name the settings under {property}",
  },
  no_joiners: { problem: "is of cells that no joiner of the data came to", expected: "give wider cells" },
  known_provision: {
    problem: "is a provision of the dataset already",
    expected: "leave opens out, or give a new code",
  },
  no_places: { problem: "the dataset has no table places", expected: "add one: this lever acts on places" },
  not_capped: { problem: "is not a capped setting whose places are known", expected: "give one of {allowed}" },
  is_capped: { problem: "is a capped setting", expected: "give one that is not: {allowed}" },
  same_setting: { problem: "is both where they come from and where they come to", expected: "give two that differ" },
  negative_places: {
    problem: "leaves {provision} with {places} places in January {year}",
    expected: "give fewer places, or a later month",
  },

  circular: {
    problem: "depends on itself: {chain}",
    expected: "take one of these dependencies out",
  },
  contradictory: {
    problem: "contradicts the lever {other}: {why}",
    expected: "keep one of the two, or let their cells or months differ",
  },
} as const satisfies Record<string, { readonly problem: string; readonly expected: string }>;

export type ScenarioFaultCode = keyof typeof SCENARIO_FAULTS;

/** Where in a scenario a fault stands: `levers[2].size` is the size of the third lever. */
export interface ScenarioPlace {
  readonly path?: string;
  readonly value?: unknown;
}

/** Adds a fault of the scenario that is being looked at. */
export type ReportFault = (
  code: ScenarioFaultCode,
  place: ScenarioPlace,
  details?: Readonly<Record<string, string | number>>,
) => void;

/** Gathers the faults of one scenario file. */
export function scenarioFaults(file: string): { readonly report: ReportFault; readonly faults: Fault[] } {
  const faults: Fault[] = [];
  const report: ReportFault = (code, { path, value }, details = {}) => {
    const { problem, expected } = SCENARIO_FAULTS[code];
    const fill = (words: string): string =>
      words.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ""));
    faults.push({
      code,
      file,
      ...(path ? { path } : {}),
      ...(value === undefined ? {} : { value: shownValue(value) }),
      problem: fill(problem),
      expected: fill(expected),
    });
  };
  return { report, faults };
}

function shownValue(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value);
  } catch {
    return "(nested too deep to show)";
  }
}
