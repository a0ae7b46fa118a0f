import { MAX_AGE } from "../domain/ages.ts";
import { LARGEST_COUNCIL } from "../domain/largest-council.ts";
import { SETTING_CLASSES } from "../domain/settings.ts";
import type { RowOf, TableSchema } from "./table-schema.ts";

const year = { type: "integer", constraints: { required: true, minimum: 1990, maximum: 2100 } } as const;
const age = { type: "integer", constraints: { required: true, minimum: 0, maximum: MAX_AGE } } as const;
const code = { type: "string", constraints: { required: true } } as const;
const plans = {
  type: "integer",
  constraints: { required: true, minimum: 0, maximum: LARGEST_COUNCIL.plans.most },
  beyond: `any English council has (${LARGEST_COUNCIL.plans.known})`,
} as const;
const people = {
  type: "integer",
  constraints: { required: true, minimum: 0, maximum: LARGEST_COUNCIL.peopleOfAge.most },
  beyond: `any English council has (${LARGEST_COUNCIL.peopleOfAge.known})`,
} as const;
/** Of England, which has fewer people. */
const ofEngland = { minimum: 0, maximum: 100_000_000 } as const;
const beyondEngland = "there are people in England";
const ncy = { type: "integer", constraints: { required: true, minimum: -4, maximum: MAX_AGE - 4 } } as const;
const optionalText = { type: "string", optionalColumn: true } as const;
const optionalAmount = {
  type: "number",
  optionalColumn: true,
  constraints: { minimum: 0, maximum: 5_000_000 },
  beyond: "any placement costs in a year",
} as const;

const basis = {
  name: "basis",
  type: "string",
  description: "observed: counted by the council; inferred: worked out from published margins",
  constraints: { required: true, enum: ["observed", "inferred"] },
} as const;

export const COUNTS = {
  name: "counts",
  title: "Plans at each January census",
  description: "How many plans the council maintains, by age, primary need, locality and setting.",
  fields: [
    { name: "census_year", ...year, description: "January of the SEN2 census: 2025 is January 2025" },
    { name: "age", ...age, description: "age in whole years at the 31 August before the census" },
    { name: "need", ...code, description: "SEN2 primary need code, or one of the table needs" },
    { name: "locality", ...code, description: "code of the child's home locality" },
    { name: "setting", ...code, description: "code of the setting where the plan is placed" },
    { name: "count", ...plans, description: "plans" },
    basis,
  ],
  primaryKey: ["census_year", "age", "need", "locality", "setting", "basis"],
} as const satisfies TableSchema;

export const TRANSITIONS = {
  name: "transitions",
  title: "What became of each plan between one census and the next",
  description:
    "One row a pair of states, stayers included. A joiner has an empty before side, a leaver an empty after side.",
  fields: [
    { name: "census_year", ...year, description: "the later of the two censuses" },
    {
      name: "age",
      type: "integer",
      description: `age at the later census; for a leaver, as if still here (so ${MAX_AGE + 1} for one who was ${MAX_AGE})`,
      constraints: { required: true, minimum: 0, maximum: MAX_AGE + 1 },
    },
    { name: "need_before", type: "string", description: "primary need at the earlier census; empty for a joiner" },
    { name: "need_after", type: "string", description: "primary need at the later census; empty for a leaver" },
    { name: "locality_before", type: "string", description: "home locality at the earlier census; empty for a joiner" },
    { name: "locality_after", type: "string", description: "home locality at the later census; empty for a leaver" },
    { name: "setting_before", type: "string", description: "setting at the earlier census; empty for a joiner" },
    { name: "setting_after", type: "string", description: "setting at the later census; empty for a leaver" },
    { name: "count", ...plans, description: "plans" },
    basis,
  ],
  primaryKey: [
    "census_year",
    "age",
    "need_before",
    "need_after",
    "locality_before",
    "locality_after",
    "setting_before",
    "setting_after",
    "basis",
  ],
} as const satisfies TableSchema;

export const POPULATION = {
  name: "population",
  title: "Children and young people who live in the area",
  description: "Mid-year population by single year of age; mid-year Y serves the census of January Y+1.",
  fields: [
    { name: "year", ...year, description: "mid-year: 2024 is 30 June 2024" },
    { name: "age", ...age, description: "age in whole years" },
    { name: "locality", ...code, description: "locality code" },
    { name: "population", ...people, description: "people" },
    {
      name: "kind",
      type: "string",
      description: "estimate (of what was) or projection (of what will be)",
      constraints: { required: true, enum: ["estimate", "projection"] },
    },
    { name: "variant", ...optionalText, description: "name of a variant projection; empty is the principal one" },
  ],
  primaryKey: ["year", "age", "locality", "kind", "variant"],
} as const satisfies TableSchema;

export const SETTINGS = {
  name: "settings",
  title: "Where a plan can be placed",
  description: "The settings of this dataset, in the order in which they are shown.",
  fields: [
    { name: "code", ...code, description: "code used in the other tables" },
    { name: "label", ...code, description: "name in words" },
    {
      name: "class",
      type: "string",
      description: "class of setting",
      constraints: { required: true, enum: SETTING_CLASSES },
    },
    {
      name: "capped",
      type: "string",
      description: "yes where the council's places limit how many can be placed",
      constraints: { required: true, enum: ["yes", "no"] },
    },
    { name: "unit_cost", ...optionalAmount, description: "cost to the High Needs Block of a plan, pounds a year" },
  ],
  primaryKey: ["code"],
} as const satisfies TableSchema;

export const OWN_NEEDS = {
  name: "needs",
  title: "Needs beside the SEN2 codes",
  description:
    "Needs that the dataset has beside the SEN2 primary need codes, in the order in which they are shown; their need group is other.",
  fields: [
    { name: "code", ...code, description: "code used in the other tables" },
    { name: "label", ...code, description: "name in words" },
  ],
  primaryKey: ["code"],
} as const satisfies TableSchema;

export const LOCALITIES = {
  name: "localities",
  title: "The planner's planning areas",
  description: "The localities of this dataset, in the order in which they are shown.",
  fields: [
    { name: "code", ...code, description: "code used in the other tables" },
    { name: "label", ...code, description: "name in words" },
    {
      name: "point",
      type: "string",
      description: "longitude and latitude of its centre, as 'lon, lat'",
      optionalColumn: true,
      constraints: { pattern: "^-?\\d+(\\.\\d+)?, ?-?\\d+(\\.\\d+)?$" },
    },
  ],
  primaryKey: ["code"],
} as const satisfies TableSchema;

export const PLACES = {
  name: "places",
  title: "Commissioned places",
  description:
    "Places by provision and academic year; a provision keeps its last figure after the last year given, and has none before the first.",
  fields: [
    { name: "provision", ...code, description: "code of the school or base" },
    { name: "name", ...code, description: "its name" },
    { name: "setting", ...code, description: "code of a capped setting" },
    { name: "locality", ...code, description: "locality of the site" },
    { name: "needs", type: "string", description: "needs it is designated for, apart by ';'; empty for every need" },
    { name: "ncy_from", ...ncy, description: "first National Curriculum Year it serves (Reception is 0)" },
    { name: "ncy_to", ...ncy, description: "last National Curriculum Year it serves" },
    {
      name: "academic_year",
      type: "string",
      description: "as 2024/25, which serves the census of January 2025",
      constraints: { required: true, pattern: "^\\d{4}/\\d{2}$" },
    },
    { name: "places", ...plans, description: "commissioned places" },
    {
      name: "held_by_others",
      type: "integer",
      description: "of these, places held by children of other councils",
      optionalColumn: true,
      constraints: { minimum: 0, maximum: plans.constraints.maximum },
      beyond: plans.beyond,
    },
  ],
  primaryKey: ["provision", "academic_year"],
} as const satisfies TableSchema;

export const UNMET = {
  name: "unmet",
  title: "Need that was turned away before",
  description: "At the last census: plans held in one setting for want of a place in another.",
  fields: [
    { name: "need", ...code, description: "SEN2 primary need code" },
    { name: "age", ...age, description: "age in whole years at the 31 August before the census" },
    { name: "locality", ...code, description: "home locality" },
    { name: "wanted", ...code, description: "setting the child would be in if places did not bind" },
    { name: "held", ...code, description: "setting where the child is" },
    { name: "count", ...plans, description: "plans" },
  ],
  primaryKey: ["need", "age", "locality", "wanted", "held"],
} as const satisfies TableSchema;

export const REFERENCE = {
  name: "reference",
  title: "A wider area to borrow strength from",
  description: "Published plans, new plans and population of England or the region.",
  fields: [
    { name: "area", ...code, description: "name of the area" },
    { name: "year", ...year, description: "census year; its new plans are those of the calendar year before" },
    { name: "age_band", ...code, description: "age band of the SEN2 statistics, or all" },
    {
      name: "plans",
      type: "integer",
      description: "plans at the census",
      constraints: { required: true, ...ofEngland },
      beyond: beyondEngland,
    },
    {
      name: "new_plans",
      type: "integer",
      description: "plans first made in the calendar year before the census; empty where not published",
      constraints: ofEngland,
      beyond: beyondEngland,
    },
    {
      name: "population",
      type: "integer",
      description: "people of those ages at the mid-year before the census; empty where not known",
      constraints: ofEngland,
      beyond: beyondEngland,
    },
  ],
  primaryKey: ["area", "year", "age_band"],
} as const satisfies TableSchema;

export const PRIORS = {
  name: "priors",
  title: "Values learned from other councils",
  description:
    "Each with the date up to which data were used and the source. A name may come again with another date: the latest counts, of those up to the base census.",
  fields: [
    { name: "name", ...code, description: "name of the value" },
    { name: "value", type: "number", description: "the value", constraints: { required: true } },
    {
      name: "date",
      type: "string",
      description: "date up to which data were used, as 2020-01-16",
      constraints: { required: true, pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    },
    { name: "source", ...code, description: "where the value comes from" },
  ],
  primaryKey: ["name", "date"],
} as const satisfies TableSchema;

export const MARGINS = {
  name: "margins",
  title: "What of each census was published",
  description:
    "Where counts are inferred from published figures: which totals of a census were published and which were filled in. A total without a row was not published.",
  fields: [
    { name: "census_year", ...year, description: "January of the SEN2 census" },
    {
      name: "margin",
      type: "string",
      description: "the total of all plans, or the totals by age band, need, class of setting or locality",
      constraints: { required: true, enum: ["total", "age_band", "need", "setting_class", "locality"] },
    },
    {
      name: "origin",
      type: "string",
      description:
        "published; between: on the line between the years beside it; carried: from the nearest year that has it; unknown: none has it",
      constraints: { required: true, enum: ["published", "between", "carried", "unknown"] },
    },
  ],
  primaryKey: ["census_year", "margin"],
} as const satisfies TableSchema;

/** Every table a dataset may have, in the order in which they are read and documented. */
export const TABLES = [
  SETTINGS,
  LOCALITIES,
  OWN_NEEDS,
  COUNTS,
  TRANSITIONS,
  POPULATION,
  PLACES,
  UNMET,
  REFERENCE,
  PRIORS,
  MARGINS,
] as const;

export type TableName = (typeof TABLES)[number]["name"];

export type CountRow = RowOf<typeof COUNTS>;
export type TransitionRow = RowOf<typeof TRANSITIONS>;
export type PopulationRow = RowOf<typeof POPULATION>;
export type SettingRow = RowOf<typeof SETTINGS>;
export type NeedRow = RowOf<typeof OWN_NEEDS>;
export type LocalityRow = RowOf<typeof LOCALITIES>;
export type PlaceRow = RowOf<typeof PLACES>;
export type UnmetRow = RowOf<typeof UNMET>;
export type ReferenceRow = RowOf<typeof REFERENCE>;
export type PriorRow = RowOf<typeof PRIORS>;
export type MarginRow = RowOf<typeof MARGINS>;
