import type { Assumption } from "../rates/assumptions.ts";
import { LEVER_SCHEMAS, type Lever } from "./lever-schemas.ts";
import type { Ramp, Size } from "./schema-parts.ts";
import { sizesOf } from "./sizes-of.ts";

interface LeverWords {
  readonly title: string;
  readonly properties: Readonly<Record<string, { readonly description: string }>>;
}

/** What a lever supposes, as assumptions of a run: one for each of its sizes, one where it has none. */
export function leverAssumptions(lever: Lever): Assumption[] {
  const schema = LEVER_SCHEMAS[lever.lever] as unknown as LeverWords;
  const sizes = sizesOf(lever);
  const of = (name: string, value: number | string, unit: string): Assumption => ({
    name,
    value,
    unit,
    meaning: `lever ${lever.lever} (${schema.title.toLowerCase()}): ${whenWords(lever)}`,
    source: `${lever.source} (owner: ${lever.owner})`,
  });
  if (sizes.length === 0) return [of(lever.name, detailWords(lever), "")];
  return sizes.map(({ property, size }) => {
    const { description } = schema.properties[property];
    return of(property === "size" ? lever.name : `${lever.name}.${property}`, sizeWords(size), description);
  });
}

/** A size in words: 0.1; 0.05 to 0.15, most likely 0.1 (drawn); the formula. */
export function sizeWords(size: Size): number | string {
  if (typeof size === "number") return size;
  if ("formula" in size) return size.formula;
  const { low, central, high, drawn = true } = size;
  return drawn ? `${low} to ${high}, most likely ${central} (drawn)` : `${central} (of ${low} to ${high}, fixed)`;
}

function whenWords(lever: Lever): string {
  const until = "end" in lever && lever.end !== undefined ? ` until ${lever.end}` : "";
  const ramp = "ramp" in lever ? rampWords(lever.ramp) : "";
  const requires = lever.requires ? `, once ${lever.requires.join(" and ")} is open` : "";
  return `from ${lever.start}${until}${ramp}${requires}`;
}

function rampWords(ramp: Ramp | undefined): string {
  if (ramp === undefined || ramp.shape === "step") return "";
  return `, coming in over ${ramp.months} months (${ramp.shape === "s_curve" ? "S-curve" : "linear"})`;
}

/** What a lever without a size does, in words. */
function detailWords(lever: Lever): string {
  switch (lever.lever) {
    case "setting_closed":
      return `${lever.setting} closed, ${lever.to} instead`;
    case "places_added":
      return `${lever.places} places at ${lever.provision}`;
    case "places_moved":
      return `${lever.places} places from ${lever.from} to ${lever.to}`;
    case "places_delayed":
      return `${lever.provision} ${lever.months} months later`;
    case "provision_closed":
      return `${lever.provision} closed`;
    case "overflow_rule":
      return `to ${lever.to}, claiming again ${lever.claims === "every_year" ? "every year" : "on entering the next phase"}`;
    case "population_variant":
      return lever.variant;
    default:
      return "on";
  }
}
