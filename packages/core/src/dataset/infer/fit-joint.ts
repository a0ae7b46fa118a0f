import { AGE_COUNT } from "../../domain/ages.ts";
import { SETTING_CLASSES } from "../../domain/settings.ts";
import type { CompleteYear } from "./complete-years.ts";
import { fitProportions, type Margin } from "./fit-proportions.ts";
import { type JointCells, sumByGroup } from "./joint-cells.ts";
import type { JointMargins } from "./joint-margins.ts";

const CLASSES = SETTING_CLASSES.length;

/** Odds of a need that the pattern does not have where it is used. */
const UNSEEN = 1e-6;

/**
 * The joint table age x need x class of a census, not yet whole, by iterative proportional fitting to all its margins.
 *
 * @param odds odds of each class at each age: [age * classes + class]
 * @param pattern a joint table of another year whose needs by age and setting are taken where this year has none
 */
export function fitJoint(
  year: CompleteYear,
  margins: JointMargins,
  cells: JointCells,
  odds: ArrayLike<number>,
  pattern: Float64Array | undefined,
): Float64Array {
  const ages: Margin = { groupOf: cells.ageOf, totals: year.ages };
  const classes: Margin[] = year.classes.length > 0 ? [{ groupOf: cells.classOf, totals: year.classes }] : [];
  const ageClasses: Margin[] = margins.ageClasses ? [{ groupOf: cells.ageClassOf, totals: margins.ageClasses }] : [];
  const needShares = margins.needs ? undefined : needSharesOf(pattern, cells);
  const seed = new Float64Array(cells.ageOf.length);
  for (let cell = 0; cell < seed.length; cell++) {
    seed[cell] = odds[cells.ageClassOf[cell]] * (needShares ? needShares[cell] : 1 / cells.needs);
  }
  const byNeed: Margin[] = [
    ...(margins.needs ? [{ groupOf: cells.needOf, totals: margins.needs }] : []),
    ...(margins.ageNeeds ? [{ groupOf: cells.ageNeedOf, totals: margins.ageNeeds }] : []),
    ...(margins.classNeeds ? [{ groupOf: cells.classNeedOf, totals: margins.classNeeds }] : []),
  ];
  return fitProportions(seed, [...ageClasses, ...byNeed, ...classes, ages]);
}

/** Share of each need among the plans of its age and class in a joint table; of its class, or of all, where there are none. */
function needSharesOf(pattern: Float64Array | undefined, cells: JointCells): Float64Array | undefined {
  if (!pattern || cells.needs === 1) return undefined;
  const byAgeClass = sumByGroup(pattern, cells.ageClassOf, AGE_COUNT * CLASSES);
  const byClassNeed = sumByGroup(pattern, cells.classNeedOf, CLASSES * cells.needs);
  const byClass = sumByGroup(pattern, cells.classOf, CLASSES);
  const byNeed = sumByGroup(pattern, cells.needOf, cells.needs);
  const total = byNeed.reduce((sum, plans) => sum + plans, 0);
  return pattern.map((plans, cell) => {
    const ofAll = byNeed[cells.needOf[cell]] / total;
    const inClass = byClass[cells.classOf[cell]];
    const ofClass = inClass > 0 ? byClassNeed[cells.classNeedOf[cell]] / inClass : ofAll;
    const here = byAgeClass[cells.ageClassOf[cell]];
    return (here > UNSEEN ? plans / here : ofClass) + UNSEEN;
  });
}
