import { AGE_COUNT } from "../../domain/ages.ts";
import { roundToTotal } from "../../domain/round-to-total.ts";
import { SETTING_CLASSES } from "../../domain/settings.ts";
import type { CompleteYear } from "./complete-years.ts";
import { type JointCells, sumByGroup } from "./joint-cells.ts";
import type { JointMargins } from "./joint-margins.ts";
import { roundTable } from "./round-table.ts";

const CLASSES = SETTING_CLASSES.length;

/**
 * Makes a fitted joint table whole so that ages, classes, needs, ages by need and classes by need keep their whole
 * totals exactly: first needs, then ages by need and classes by need, then within each need ages by class.
 *
 * @param near the same cohorts' whole counts a year before: a cell is rounded towards them where there is a choice
 */
export function roundJoint(
  joint: Float64Array,
  year: CompleteYear,
  margins: JointMargins,
  cells: JointCells,
  near: Int32Array | undefined,
): Int32Array {
  const { needs } = cells;
  const classes =
    year.classes.length > 0 ? year.classes : roundToTotal(sumByGroup(joint, cells.classOf, CLASSES), year.total);
  const needTotals = margins.needs ?? roundToTotal(sumByGroup(joint, cells.needOf, needs), year.total);
  const ageNeeds =
    margins.ageNeeds ??
    roundLines(sumByGroup(joint, cells.ageNeedOf, AGE_COUNT * needs), year.ages, needTotals, byAgeNeed(near, cells));
  const classNeeds =
    margins.classNeeds ?? roundLines(sumByGroup(joint, cells.classNeedOf, CLASSES * needs), classes, needTotals);
  const whole = new Int32Array(joint.length);
  for (let need = 0; need < needs; need++) {
    const own = cells.ofNeed[need];
    const rounded = roundTable({
      values: Float64Array.from(own, (cell) => joint[cell]),
      rowOf: own.map((cell) => cells.ageOf[cell]),
      columnOf: own.map((cell) => cells.classOf[cell]),
      rowTotals: Array.from({ length: AGE_COUNT }, (_, age) => ageNeeds[age * needs + need]),
      columnTotals: Array.from({ length: CLASSES }, (_, setting) => classNeeds[setting * needs + need]),
      ...(near ? { near: own.map((cell) => near[cell]) } : {}),
    });
    own.forEach((cell, i) => {
      whole[cell] = rounded[i];
    });
  }
  return whole;
}

/** Makes a table [line * needs + need] whole with these totals. */
function roundLines(
  values: Float64Array,
  lineTotals: ArrayLike<number>,
  needTotals: ArrayLike<number>,
  near?: Float64Array,
): Int32Array {
  const needs = needTotals.length;
  return roundTable({
    values,
    rowOf: Int32Array.from(values, (_, cell) => Math.floor(cell / needs)),
    columnOf: Int32Array.from(values, (_, cell) => cell % needs),
    rowTotals: lineTotals,
    columnTotals: needTotals,
    ...(near ? { near } : {}),
  });
}

function byAgeNeed(near: Int32Array | undefined, cells: JointCells): Float64Array | undefined {
  return near && sumByGroup(near, cells.ageNeedOf, AGE_COUNT * cells.needs);
}
