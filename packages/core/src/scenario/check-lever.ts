import { readFormula, TAKEN_NAMES } from "./formula.ts";
import type { Lever } from "./lever-schemas.ts";
import { monthNumber } from "./ramp.ts";
import type { ReportFault } from "./scenario-faults.ts";
import type { Cells, Ramp } from "./schema-parts.ts";
import { sizesOf } from "./sizes-of.ts";

/** Reports what is wrong with a lever beyond its form, whatever the dataset. Parts that could not be read may be missing. */
export function checkLever(lever: Lever, path: string, report: ReportFault): void {
  checkSizes(lever, path, report);
  if ("ramp" in lever) checkRamp(lever.ramp, `${path}.ramp`, report);
  if ("cells" in lever && lever.cells) checkCells(lever.cells, `${path}.cells`, report);
  if ("end" in lever && lever.end !== undefined && lever.start && monthNumber(lever.end) <= monthNumber(lever.start)) {
    report("end_before_start", { path: `${path}.end`, value: lever.end }, { start: lever.start });
  }
  if (lever.lever === "places_added" && lever.opens && lever.opens.ncy_from > lever.opens.ncy_to) {
    report("range_order", { path: `${path}.opens.ncy_to`, value: `${lever.opens.ncy_from} to ${lever.opens.ncy_to}` });
  }
  const from = "from" in lever ? [lever.from ?? []].flat() : lever.lever === "setting_closed" ? [lever.setting] : [];
  const to = lever.lever === "setting_opened" ? lever.setting : "to" in lever ? lever.to : undefined;
  if (to !== undefined && from.includes(to)) report("same_setting", { path, value: to });
}

function checkSizes(lever: Lever, path: string, report: ReportFault): void {
  for (const { property, size } of sizesOf(lever)) {
    const at = `${path}.${property}`;
    if (typeof size === "number") continue;
    if ("low" in size) {
      const { low, central, high } = size;
      if (![low, central, high].every(Number.isFinite)) continue;
      if (low > central || central > high) report("size_order", { path: at }, { low, central, high });
      continue;
    }
    if (size.formula === undefined) continue;
    for (const name of Object.keys(size.parameters ?? {}).filter((each) => TAKEN_NAMES.includes(each))) {
      report("taken_name", { path: `${at}.parameters`, value: name }, { taken: TAKEN_NAMES.join(", ") });
    }
    const formula = readFormula(size.formula, size.parameters ?? {});
    if ("problem" in formula) {
      const { character, problem, expected } = formula;
      report("bad_formula", { path: `${at}.formula`, value: size.formula }, { character, problem, expected });
    }
  }
}

function checkRamp(ramp: Ramp | undefined, path: string, report: ReportFault): void {
  if (ramp?.shape === undefined) return;
  if (ramp.shape === "step" && ramp.months !== undefined) report("step_months", { path, value: ramp.months });
  if (ramp.shape !== "step" && ramp.months === undefined) report("ramp_months", { path });
}

function checkCells(cells: Cells, path: string, report: ReportFault): void {
  const given = [cells.ages, cells.ncy, cells.phases].filter((each) => each !== undefined);
  if (given.length > 1) report("two_age_ranges", { path });
  for (const property of ["ages", "ncy"] as const) {
    const range = cells[property];
    if (range && range[0] > range[1]) report("range_order", { path: `${path}.${property}`, value: range });
  }
}
