/**
 * What reads, checks and applies scenarios. Apart from the index because the library that reads formulas takes longer to load than a
 * forecast without a scenario should wait.
 */

export {
  type ComparedLine,
  type ComparedPlans,
  comparedPlans,
  LEVER_DRAWS,
  NOT_COMPARED,
} from "./results/compared-plans.ts";
export { type SizeRange, type Sought, seekSize, type Trial } from "./results/seek/seek-size.ts";
export { sizeError } from "./results/seek/size-error.ts";
export { parseTarget, type SeekTarget, seekError, seekFigure, targetExcess } from "./results/seek/target.ts";
export { type VariedLever, variedLever } from "./results/seek/varied-lever.ts";
export { withScenario } from "./results/with-scenario.ts";
export { checkScenario } from "./scenario/check-scenario.ts";
export type { Lever, LeverKind } from "./scenario/lever-schemas.ts";
export { type PlacedLever, parseScenario, type ScenarioReading } from "./scenario/parse-scenario.ts";
export { scenarioDocs } from "./scenario/scenario-docs.ts";
export { SCENARIO_FAULTS } from "./scenario/scenario-faults.ts";
export { scenarioJsonSchema } from "./scenario/scenario-schema.ts";
