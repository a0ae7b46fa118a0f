import { nearestHint } from "../../dataset/nearest.ts";
import { LEVER_SCHEMAS, type Lever } from "../../scenario/lever-schemas.ts";
import type { Scenario } from "../../scenario/scenario-schema.ts";
import type { SizeRange } from "./seek-size.ts";
import type { TargetFault } from "./target.ts";

/** A property of a lever whose value is sought: its size, its places or its months. */
export interface VariedLever {
  readonly name: string;
  readonly property: string;
  readonly range: SizeRange;
  /** What the value is, in words. */
  readonly meaning: string;
  /** The scenario with another value of it. */
  at(value: number): Scenario;
}

interface Property {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly anyOf?: readonly Property[];
}

const VARIED = ["size", "joiner_change", "reviewed_out", "surge", "places", "months"];
/** A thousandth of the range of a size is near enough: draws tell no finer. */
const PARTS = 1000;

/**
 * The lever named, as `early_support`, or `reform.reviewed_out` where it has several sizes.
 * @param fits whether the dataset bears a scenario: places may not fall below 0
 */
export function variedLever(
  scenario: Scenario,
  text: string,
  fits: (scenario: Scenario) => boolean,
): VariedLever | TargetFault {
  const [name, asked] = text.split(".");
  const names = scenario.levers.map((lever) => lever.name);
  const lever = scenario.levers.find((each) => each.name === name);
  if (!lever) {
    const expected =
      names.length === 0 ? "give a scenario with levers" : `give one of ${names.join(", ")}${nearestHint(name, names)}`;
    return { problem: `the scenario has no lever ${name}`, expected };
  }
  const properties = LEVER_SCHEMAS[lever.lever].properties as unknown as Readonly<Record<string, Property>>;
  const given = VARIED.filter(
    (property) => property in properties && (lever as Record<string, unknown>)[property] !== undefined,
  );
  const property = asked ?? given[0];
  if (given.length === 0) return { problem: `the lever ${name} has no size to vary`, expected: "name another lever" };
  if (
    !given.includes(property) ||
    (asked === undefined && given[0] !== "size" && given[0] !== "places" && given.length > 1)
  ) {
    const allowed = given.map((each) => `${name}.${each}`).join(", ");
    return { problem: `${text} does not say which size of the lever to vary`, expected: `give one of ${allowed}` };
  }
  const schema = properties[property];
  const { minimum = 0, maximum = 1 } = schema.anyOf?.[0] ?? schema;
  const whole = schema.type === "integer";
  const at = (value: number): Scenario => ({
    ...scenario,
    levers: scenario.levers.map(
      (each): Lever => (each.name === name ? ({ ...each, [property]: value } as Lever) : each),
    ),
  });
  const least = whole ? Math.max(0, minimum) : minimum;
  const most = whole ? largestFitting(least, maximum, (value) => fits(at(value))) : maximum;
  const range = { least, most, whole, tolerance: whole ? 1 : (maximum - minimum) / PARTS };
  return { name, property, range, meaning: schema.description ?? property, at };
}

/** The largest whole number up to `most` that fits, where all up to it do. */
function largestFitting(least: number, most: number, fits: (value: number) => boolean): number {
  if (fits(most)) return most;
  let [low, high] = [least, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
