import type { Fault } from "../dataset/fault.ts";
import { shapeOf } from "../dataset/shape.ts";
import type { CheckContext } from "./check-context.ts";
import { checkBacklog } from "./checks/backlog.ts";
import { checkCircles } from "./checks/circles.ts";
import { checkCodes } from "./checks/codes.ts";
import { checkContradictions } from "./checks/contradictions.ts";
import { checkFormulaValues } from "./checks/formula-values.ts";
import { checkMonths } from "./checks/months.ts";
import { checkPlaces } from "./checks/places.ts";
import type { PlacedLever } from "./parse-scenario.ts";
import { scenarioFaults } from "./scenario-faults.ts";

/**
 * Everything that is wrong with a scenario's levers for a dataset, as it is known at the base census: codes that it does
 * not have, months that are not of the forecast, dependencies that run in circles, places below 0, values of formulas out of
 * range, levers that contradict each other. Of levers that are faulty already, their months and codes are looked at.
 */
export function checkScenario(file: string, levers: readonly PlacedLever[], context: CheckContext): Fault[] {
  const { report, faults } = scenarioFaults(file);
  const shape = shapeOf(context.dataset);
  for (const placed of levers) {
    checkMonths(placed, context, report);
    checkCodes(placed, levers, context.dataset, shape, report);
    if (!placed.isFaulty) checkFormulaValues(placed, context, shape, report);
  }
  const runsInCircles = checkCircles(
    levers.filter(({ isFaulty }) => !isFaulty),
    report,
  );
  if (levers.some(({ isFaulty }) => isFaulty)) return faults;
  if (faults.length === 0) for (const placed of levers) checkBacklog(placed, context, report);
  if (!runsInCircles && faults.length === 0) {
    checkPlaces(levers, context, report);
    checkContradictions(levers, context.dataset, shape, report);
  }
  return faults;
}
