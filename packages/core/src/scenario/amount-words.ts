import { shapeOf } from "../dataset/shape.ts";
import type { CheckContext } from "./check-context.ts";
import { readFormula } from "./formula.ts";
import type { Lever } from "./lever-schemas.ts";
import { leverSelection } from "./lever-selection.ts";
import { monthNumber } from "./ramp.ts";
import type { Size } from "./schema-parts.ts";

/** A lever's size in words with what it is a size of: 5% to 20% (most likely 10%) of joiners that need no plan. */
export function amountWords(size: Size, description: string, lever: Lever, context: CheckContext): string {
  const [of] = description.split(";");
  const isPlans = of.startsWith("plans");
  const write = (value: number): string => (isPlans ? value.toLocaleString("en-GB") : percentOf(value));
  const amount = amountOf(size, write, lever, context);
  if (isPlans) return `${amount} ${of}`;
  return of.startsWith("part of") ? `${amount} ${of.slice("part ".length)}` : `${of}: ${amount}`;
}

function amountOf(size: Size, write: (value: number) => string, lever: Lever, context: CheckContext): string {
  if (typeof size === "number") return write(size);
  if ("formula" in size) {
    const [least, most] = rangeOf(size, lever, context);
    return `${least === most ? write(least) : `${write(least)} to ${write(most)}`} by year and age (a formula)`;
  }
  const { low, central, high, drawn = true } = size;
  return drawn
    ? `${write(low)} to ${write(high)} (most likely ${write(central)})`
    : `${write(central)} (thought to be ${write(low)} to ${write(high)})`;
}

/** The least and the most that a formula gives in the years of the forecast at the ages that the lever is for. */
function rangeOf(
  { formula: text, parameters = {} }: Extract<Size, { formula: string }>,
  lever: Lever,
  { dataset, to }: CheckContext,
): [number, number] {
  const formula = readFormula(text, parameters);
  if ("problem" in formula) throw new RangeError(formula.problem);
  const { ages } = leverSelection(lever, dataset, shapeOf(dataset));
  const first = Math.min(Math.floor(monthNumber(lever.start) / 12) + 1, to);
  const values = Array.from({ length: to - first + 1 }, (_, i) => first + i).flatMap((year) =>
    [...ages.keys()].filter((age) => ages[age] === 1).map((age) => formula.at(year, age)),
  );
  return [Math.min(...values), Math.max(...values)];
}

function percentOf(share: number): string {
  return `${Number((100 * share).toPrecision(3))}%`;
}
