import { AGE_COUNT } from "../domain/ages.ts";
import type { LeverPart } from "./effects.ts";
import { type Formula, readFormula } from "./formula.ts";
import type { Window } from "./provision-changes.ts";
import { averageLevel, januaryOf, rampLevel } from "./ramp.ts";
import type { Ramp, Size } from "./schema-parts.ts";

/** The forecast that a scenario is compiled for. */
export interface Horizon {
  readonly baseYear: number;
  readonly years: number;
}

const CERTAIN = 1;

/**
 * A part that acts in every step by the average of its ramp over the 12 months from one January to the next.
 * @param size 1 where the lever has none: it then acts on all
 */
export function steadyPart(
  { name, property, size }: { readonly name: string; readonly property: string; readonly size?: Size },
  window: Window,
  ramp: Ramp | undefined,
  sign: 1 | -1,
  horizon: Horizon,
): LeverPart {
  return {
    ...partOf(name, property, size ?? CERTAIN, horizon),
    level: byYear(horizon, (january) => averageWithin(window, ramp, january)),
    sign,
  };
}

/** A part that acts once on those who are there, as far as its ramp has come by each census. */
export function oncePart(
  { name, property, size }: { readonly name: string; readonly property: string; readonly size: Size },
  window: Window,
  ramp: Ramp | undefined,
  horizon: Horizon,
): LeverPart {
  const levelAt = (month: number): number =>
    window.start < month ? rampLevel(ramp, Math.min(month, window.end) - window.start) : 0;
  return {
    ...partOf(name, property, size, horizon),
    level: byYear(horizon, (january) => levelAt(january + 12)),
    before: byYear(horizon, levelAt),
    sign: -1,
  };
}

/** The average level over the 12 months from a January, of a lever that acts within its window only. */
function averageWithin({ start, end }: Window, ramp: Ramp | undefined, january: number): number {
  const to = Math.min(january + 12, end);
  if (start >= to) return 0;
  const from = Math.max(january, start);
  return (averageLevel(ramp, from - start, to - start) * (to - from)) / 12;
}

/** A value for each forecast year, by the January at which its step begins. */
function byYear({ baseYear, years }: Horizon, value: (january: number) => number): Float64Array {
  return Float64Array.from({ length: years }, (_, i) => value(januaryOf(baseYear + i)));
}

function partOf(name: string, property: string, size: Size, horizon: Horizon) {
  const key = keyOf(property === "size" ? name : `${name}.${property}`);
  const fixed = { lever: name, key, drawn: false };
  if (typeof size === "number") return { ...fixed, low: size, central: size, high: size };
  if ("low" in size) {
    const { low, central, high, drawn } = size;
    return { ...fixed, low, central, high, drawn: drawn ?? true };
  }
  const formula = readFormula(size.formula, size.parameters ?? {});
  if ("problem" in formula) throw new RangeError(formula.problem);
  return { ...fixed, low: 0, central: 0, high: 0, values: formulaValues(formula, horizon) };
}

/** A formula's values by forecast year and age: [(year - 1) * ages + age]. */
function formulaValues(formula: Formula, { baseYear, years }: Horizon): Float64Array {
  return Float64Array.from({ length: years * AGE_COUNT }, (_, i) =>
    formula.at(baseYear + 1 + Math.floor(i / AGE_COUNT), i % AGE_COUNT),
  );
}

/**
 * A number made from a name: Fowler, Noll and Vo's FNV-1a hash of 32 bits, over UTF-16 units.
 * Source: RFC 9923.
 */
function keyOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash | 0;
}
