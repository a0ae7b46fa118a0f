// domain

// dataset
export type { Dataset } from "./dataset/dataset.ts";
export type { Fault } from "./dataset/fault.ts";
export type { FieldSchema, RowOf, TableSchema } from "./dataset/table-schema.ts";
export {
  COUNTS,
  type CountRow,
  LOCALITIES,
  type LocalityRow,
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
export { NEED_CODES, NEEDS, type Need, type NeedGroup, needGroupOf } from "./domain/needs.ts";
export { SETTING_CLASSES, type SettingClass } from "./domain/settings.ts";
export { academicYearOfCensus, censusOfAcademicYear } from "./domain/years.ts";
