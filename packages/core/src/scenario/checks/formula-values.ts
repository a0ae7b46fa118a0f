import type { Shape } from "../../dataset/shape.ts";
import type { CheckContext } from "../check-context.ts";
import { readFormula } from "../formula.ts";
import { leverSelection } from "../lever-selection.ts";
import type { PlacedLever } from "../parse-scenario.ts";
import { monthNumber } from "../ramp.ts";
import type { ReportFault } from "../scenario-faults.ts";
import { sizesOf } from "../sizes-of.ts";

/** Values of formulas that are not finite, or out of the lever's range, in a year in which it acts at an age that it is for. */
export function checkFormulaValues(
  { lever, index }: PlacedLever,
  { dataset, baseYear, to }: CheckContext,
  shape: Shape,
  report: ReportFault,
): void {
  const { ages } = leverSelection(lever, dataset, shape);
  const first = Math.max(baseYear + 1, Math.floor(monthNumber(lever.start) / 12) + 1);
  for (const { property, size, least, most } of sizesOf(lever)) {
    if (typeof size === "number" || !("formula" in size)) continue;
    const formula = readFormula(size.formula, size.parameters ?? {});
    if ("problem" in formula) continue;
    const found = firstOutside(first, to, ages, (year, age) => {
      const value = formula.at(year, age);
      return value >= least && value <= most ? undefined : value;
    });
    if (!found) continue;
    const path = `levers[${index}].${property}.formula`;
    report(
      "formula_value",
      { path, value: size.formula },
      { ...found, value: found.value, wanted: `from ${least} to ${most}` },
    );
  }
}

function firstOutside(
  first: number,
  last: number,
  ages: Uint8Array,
  wrong: (year: number, age: number) => number | undefined,
): { year: number; age: number; value: number } | undefined {
  for (let year = first; year <= last; year++) {
    for (let age = 0; age < ages.length; age++) {
      const value = ages[age] === 1 ? wrong(year, age) : undefined;
      if (value !== undefined) return { year, age, value };
    }
  }
  return undefined;
}
