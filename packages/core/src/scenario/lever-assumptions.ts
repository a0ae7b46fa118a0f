import type { Assumption } from "../rates/assumptions.ts";
import { amountWords } from "./amount-words.ts";
import type { CheckContext } from "./check-context.ts";
import { leverDetails } from "./lever-details.ts";
import { LEVER_SCHEMAS, type Lever } from "./lever-schemas.ts";
import type { Ramp, Size } from "./schema-parts.ts";
import { sizesOf } from "./sizes-of.ts";

interface LeverWords {
  readonly title: string;
  readonly properties: Readonly<Record<string, { readonly description: string }>>;
}

/**
 * What a lever supposes, as assumptions of a run: one for each of its sizes, one where it has none. The meaning says in full what it does,
 * with figures and labels; value and unit hold the size as the scenario gives it.
 */
export function leverAssumptions(lever: Lever, context: CheckContext): Assumption[] {
  const schema = LEVER_SCHEMAS[lever.lever] as unknown as LeverWords;
  const sizes = sizesOf(lever);
  const { what, whom } = leverDetails(lever, context.dataset);
  const of = (name: string, value: number | string, unit: string, size: string): Assumption => ({
    name,
    value,
    unit,
    meaning: `lever ${lever.lever} (${schema.title}): ${[size, what, whom, whenWords(lever)].filter((words) => words !== "").join(", ")}`,
    source: `${lever.source} (owner: ${lever.owner})`,
  });
  if (sizes.length === 0) return [of(lever.name, what, "", "")];
  return sizes.map(({ property, size }) => {
    const { description } = schema.properties[property];
    const name = property === "size" ? lever.name : `${lever.name}.${property}`;
    return of(name, sizeWords(size), description, amountWords(size, description, lever, context));
  });
}

/** A size as it is given: 0.1; 0.05 to 0.15, most likely 0.1 (drawn); the formula. */
function sizeWords(size: Size): number | string {
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
