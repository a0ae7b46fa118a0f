import { AGE_COUNT } from "../../domain/ages.ts";
import { roundToTotal } from "../../domain/round-to-total.ts";
import { SETTING_CLASSES } from "../../domain/settings.ts";
import type { CompleteYear } from "./complete-years.ts";
import { fitProportions } from "./fit-proportions.ts";
import type { AgeRange, ClassPlans, Margins } from "./published.ts";
import { roundTable } from "./round-table.ts";
import { spreadAges } from "./spread-ages.ts";

const CLASSES = SETTING_CLASSES.length;

/** So small that it fills a cell only where the totals leave no other way. */
const SMALL = 1e-9;

/** Whole margins that the counts of a census must have, beside its ages and classes; those not published are absent. */
export interface JointMargins {
  /** By need. */
  readonly needs?: readonly number[];
  /** [age * needs + need], with the sums of the ages and of the needs. */
  readonly ageNeeds?: Int32Array;
  /** [class * needs + need] likewise. */
  readonly classNeeds?: Int32Array;
  /** [age * classes + class], nearly whole: it guides the fit but is not held exactly. */
  readonly ageClasses?: Float64Array;
}

/**
 * The published margins of a census that go beyond ages and classes, made whole and brought to its total. A table that
 * was published of whole numbers that add up is left as it is.
 */
export function jointMargins(year: CompleteYear, needs: readonly string[]): JointMargins {
  const plans = year.published?.plans;
  if (!plans) return {};
  const byAge = year.origin.ages === "published" ? agesByClass(plans, year) : undefined;
  const ageClasses = byAge ? { ageClasses: byAge } : {};
  if (needs.length === 1 || !plans.needs) return ageClasses;
  const totals = roundToTotal(
    needs.map((code) => plans.needs?.[code] ?? 0),
    year.total,
  );
  const ageNeeds = plans.agesByNeed
    ? wholeTable(
        needs.map((code) => agesOf(plans, code)),
        year.ages,
        totals,
      )
    : undefined;
  const classNeeds = plans.classesByNeed
    ? wholeTable(
        needs.map((code, n) => classesOf(plans, code, totals[n])),
        year.classes,
        totals,
      )
    : undefined;
  return {
    ...ageClasses,
    needs: totals,
    ...(ageNeeds ? { ageNeeds } : {}),
    ...(classNeeds ? { classNeeds } : {}),
  };
}

function agesOf(plans: Margins, need: string): Float64Array {
  const ranges = plans.agesByNeed?.[need] ?? [];
  return spreadAges(ranges, plans.ages ? spreadAges(plans.ages, undefined) : undefined);
}

function classesOf(plans: Margins, need: string, total: number): number[] {
  return withElsewhere(plans.classesByNeed?.[need] ?? {}, total);
}

function withElsewhere(classes: ClassPlans, total: number): number[] {
  const placed = Object.values(classes).reduce((sum, plans) => sum + plans, 0);
  return SETTING_CLASSES.map((setting) =>
    setting === "elsewhere" ? Math.max(0, total - placed) : (classes[setting] ?? 0),
  );
}

/** A table [line * needs + need] made whole with these line and need totals; scaled first where it has others. */
function wholeTable(
  byNeed: readonly ArrayLike<number>[],
  lineTotals: readonly number[],
  needTotals: readonly number[],
): Int32Array {
  const needs = byNeed.length;
  const size = lineTotals.length * needs;
  const lineOf = Int32Array.from({ length: size }, (_, cell) => Math.floor(cell / needs));
  const needOf = Int32Array.from({ length: size }, (_, cell) => cell % needs);
  const values = Float64Array.from({ length: size }, (_, cell) => byNeed[needOf[cell]][lineOf[cell]]);
  const fitted = fitProportions(
    values.map((value) => value + SMALL),
    [
      { groupOf: lineOf, totals: lineTotals },
      { groupOf: needOf, totals: needTotals },
    ],
  );
  return roundTable({
    values: fitted,
    rowOf: lineOf,
    columnOf: needOf,
    rowTotals: lineTotals,
    columnTotals: needTotals,
  });
}

function agesByClass(plans: Margins, year: CompleteYear): Float64Array | undefined {
  const table = plans.agesByClass;
  if (!table) return undefined;
  const values = new Float64Array(AGE_COUNT * CLASSES);
  year.ages.forEach((count, age) => {
    const placed = SETTING_CLASSES.map((setting) => (setting === "elsewhere" ? 0 : plansAt(table[setting] ?? [], age)));
    const rest = Math.max(0, count - placed.reduce((sum, value) => sum + value, 0));
    placed.forEach((value, s) => {
      values[age * CLASSES + s] = SETTING_CLASSES[s] === "elsewhere" ? rest : value;
    });
  });
  return values;
}

function plansAt(ranges: readonly AgeRange[], age: number): number {
  const range = ranges.find(({ fromAge, toAge }) => fromAge <= age && age <= toAge);
  return range ? range.plans / (range.toAge - range.fromAge + 1) : 0;
}
