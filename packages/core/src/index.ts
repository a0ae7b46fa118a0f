export { asAt } from "./dataset/as-at.ts";
export { assembleDataset, type DatasetIdentity } from "./dataset/assemble-dataset.ts";
export { crossCheck } from "./dataset/cross-check.ts";
export type { Dataset } from "./dataset/dataset.ts";
export type { Fault } from "./dataset/fault.ts";
export { FAULTS, type FaultCode, WARNINGS, type WarningCode } from "./dataset/fault-registry.ts";
export { faultText } from "./dataset/fault-text.ts";
export { isJoiner, isLeaver } from "./dataset/flow-kind.ts";
export type { Origin } from "./dataset/infer/complete-years.ts";
export { type AgeProfiles, englandProfiles } from "./dataset/infer/england-profiles.ts";
export {
  type InferredDataset,
  inferDataset,
  type LocalityShare,
  type PeopleOfAge,
  PUBLISHED_SETTINGS,
} from "./dataset/infer/infer-dataset.ts";
export { inferTransitions } from "./dataset/infer/infer-transitions.ts";
export type { KnownFlows } from "./dataset/infer/known-flows.ts";
export { learnPriors } from "./dataset/infer/learn-priors.ts";
export type {
  AgeRange,
  ClassPlans,
  Margins,
  PublishedArea,
  PublishedYear,
} from "./dataset/infer/published.ts";
export { referenceRows } from "./dataset/infer/reference-rows.ts";
export { withInferredTransitions } from "./dataset/infer/with-inferred-transitions.ts";
export { latestPriors } from "./dataset/latest-priors.ts";
export type { LoadedTable, LoadedTables } from "./dataset/loaded-table.ts";
export { type FaultDetails, type FaultPlace, makeFault } from "./dataset/make-fault.ts";
export { nearestHint } from "./dataset/nearest.ts";
export { type Reconciliation, reconcile } from "./dataset/reconcile.ts";
export { tableDocs } from "./dataset/table-docs.ts";
export type { FieldSchema, RowOf, TableSchema } from "./dataset/table-schema.ts";
export {
  COUNTS,
  type CountRow,
  LOCALITIES,
  type LocalityRow,
  MARGINS,
  type MarginRow,
  type NeedRow,
  OWN_NEEDS,
  PLACES,
  type PlaceRow,
  POPULATION,
  type PopulationRow,
  PRIORS,
  type PriorRow,
  REFERENCE,
  type ReferenceRow,
  SETTINGS,
  type SettingRow,
  TABLES,
  type TableName,
  TRANSITIONS,
  type TransitionRow,
  UNMET,
  type UnmetRow,
} from "./dataset/tables.ts";
export { type TextTable, validateTable } from "./dataset/validate-table.ts";
export { warningsOf } from "./dataset/warnings.ts";
export {
  AGE_BANDS,
  AGE_COUNT,
  type AgeBand,
  ageBandIndex,
  ageBandOfAge,
  entersPhase,
  MAX_AGE,
  ncyOfAge,
  PHASES,
  type Phase,
  phaseIndex,
  phaseOfAge,
} from "./domain/ages.ts";
export { jsonReason } from "./domain/json-reason.ts";
export { NEED_CODES, NEEDS, type Need, type NeedGroup, needGroupOf } from "./domain/needs.ts";
export { roundToTotal } from "./domain/round-to-total.ts";
export { SETTING_CLASSES, type SettingClass } from "./domain/settings.ts";
export { academicYearOfCensus, censusOfAcademicYear } from "./domain/years.ts";
export { countedYears } from "./evaluate/counted-years.ts";
export { defaultOrigins } from "./evaluate/default-origins.ts";
export { type LaterFigures, laterFigures } from "./evaluate/later-figures.ts";
export { ALL, LEVELS, type Level, type LevelName } from "./evaluate/levels.ts";
export { METHODS, type Method } from "./evaluate/methods/methods.ts";
export type { Outcome } from "./evaluate/outcome.ts";
export { outcomesOf } from "./evaluate/outcomes-of.ts";
export { outcomesTable } from "./evaluate/outcomes-table.ts";
export { plansByCode } from "./evaluate/plans-by-code.ts";
export { type PreparedOrigin, prepareOrigin } from "./evaluate/prepare-origin.ts";
export { INTERVALS, type IntervalPercent, intervalsOf, type Score, scoreOf } from "./evaluate/score.ts";
export { type ScoreGroup, scoreGroups } from "./evaluate/score-groups.ts";
export { isCovered } from "./evaluate/scores/coverage.ts";
export { scoresTable } from "./evaluate/scores-table.ts";
export { defaultOverflowRule, type OverflowRule, type PlacesModel, placesModel } from "./places/places-model.ts";
export { PLACE_MEASURES } from "./places/report.ts";
export type { Assumption } from "./rates/assumptions.ts";
export { type CannotEstimate, type EstimateOptions, estimateRates, type Rates } from "./rates/estimate.ts";
export { compareTable } from "./results/compare-table.ts";
export type { ComparedLine, ComparedPlans } from "./results/compared-plans.ts";
export { type Columns, countsTable } from "./results/counts-table.ts";
export { discloseListed, type ListedTables, READERS_TABLES } from "./results/disclosure/disclose-listed.ts";
export { HIDDEN, roundFigures, type UniformOf } from "./results/disclosure/round-figures.ts";
export { type ExpectedForecast, expectedForecast } from "./results/expected.ts";
export { type CellBehind, type CellPeople, cellBehind } from "./results/explain/cell-behind.ts";
export type { CellTransitions, ExplainedCell, Seen } from "./results/explain/cell-transitions.ts";
export { createExplainRunner, emptyParts } from "./results/explain/explain-draws.ts";
export { type Explanation, explanationOf, type Figure } from "./results/explain/explain-parts.ts";
export {
  type ExplainedScenario,
  type ExplainPlan,
  explainPlan,
  type PartName,
} from "./results/explain/explain-plan.ts";
export type { RateBehind } from "./results/explain/rate-behind.ts";
export type { Selection } from "./results/explain/selection.ts";
export { flowsTable } from "./results/flows-table.ts";
export { DIMENSIONS, type Dimension, FULL_GRID, type Grouping, makeGrouping } from "./results/grouping.ts";
export { createKeptDraws, type KeptDraws } from "./results/kept-draws.ts";
export { withOpenPlaces } from "./results/open-places.ts";
export { overflowTable } from "./results/overflow-table.ts";
export {
  createPairedRunner,
  type Differences,
  emptyPairedTally,
  mergePairedTally,
  type Pair,
  type PairedPlans,
  type PairedTally,
} from "./results/paired-draws.ts";
export { placesTable } from "./results/places-table.ts";
export { type CannotForecast, type PreparedRun, prepareRun, type RunRequest } from "./results/prepare-run.ts";
export { type NamedQuantiles, QUANTILE_NAMES, QUANTILE_RULE, QUANTILES } from "./results/quantile.ts";
export { createDrawRunner, type DrawRunner, runDraws } from "./results/run-draws.ts";
export { mergeSigned, type SignedHistograms } from "./results/signed-histograms.ts";
export { type SignedSummary, signedSummaryOf } from "./results/signed-summary.ts";
export { type Summary, summaryOf } from "./results/summary.ts";
export { emptyTally, FLOWS, mergeTally, type RunPlan, type Tally, VIEWS, type View, viewsOf } from "./results/tally.ts";
export { wholeMeans } from "./results/whole-means.ts";
export { firstCensusOf } from "./scenario/first-census.ts";
export type { Scenario } from "./scenario/scenario-schema.ts";
export { demandModel } from "./simulate/demand-model.ts";
export type { DemandModel } from "./simulate/model.ts";
export { FULL_UNCERTAINTY, type Uncertainty } from "./simulate/uncertainty.ts";
