import { agesOfWords } from "./age-words.ts";
import type { Flow, MarginName } from "./figures.ts";
import { classOfEstablishment } from "./setting-classes.ts";

/** A row of a published file, its cells by the name of their column in small letters; empty where there is no such column. */
export type Row = (column: string) => string;

/** A figure of a row: what it is of, and the column that holds it. */
export interface RowFigure {
  readonly flow: Flow;
  readonly margin: MarginName;
  readonly group?: string;
  readonly member: string;
  readonly label: string;
  readonly column: string;
}

/** One kind of published file, known by its columns. */
export interface FileKind {
  /** What it holds, in words. */
  readonly words: string;
  readonly columns: readonly string[];
  /** False where nothing in it serves a dataset. */
  readonly used: boolean;
  /** Its totals stand in only where no other file has them: they leave plans out, or count something near. */
  readonly isSecondChoice?: boolean;
  /** Figures of a row: none for a total among parts, a breakdown that is not asked for, or a row of another kind. */
  figures(row: Row, columns: readonly string[]): RowFigure[];
}

const GEOGRAPHY = ["time_period", "geographic_level", "la_name"];
const isTotal = (text: string) => text.trim().toLowerCase() === "total";
const agesMember = (text: string) => {
  const ages = agesOfWords(text);
  return ages && `${ages.fromAge}-${ages.toAge}`;
};

/** By age band, one row a band: releases to 2022, and 2023 and 2024 with other names of columns. */
function byAge(flow: Flow, ageColumn: string, column: string, split?: string): FileKind {
  return {
    words: `${WORDS[flow]} by age band`,
    columns: [...GEOGRAPHY, ageColumn, column, ...(split ? [split] : [])],
    used: true,
    figures: (row) => {
      if (split && !isTotal(row(split))) return [];
      const age = row(ageColumn);
      if (isTotal(age)) return [{ flow, margin: "total", member: "", label: "", column }];
      const member = agesMember(age);
      return member ? [{ flow, margin: "ages", member, label: age, column }] : [];
    },
  };
}

/** By type of establishment, one row a type; a type called Total is a group's subtotal. */
function byEstablishment(flow: Flow, column: string, split?: string): FileKind {
  return {
    words: `${WORDS[flow]} by type of establishment`,
    columns: [...GEOGRAPHY, "establishment_group", "establishment_type", column, ...(split ? [split] : [])],
    used: true,
    isSecondChoice: true,
    figures: (row) => {
      if (split && !isTotal(row(split))) return [];
      const [group, type] = [row("establishment_group"), row("establishment_type")];
      if (isTotal(type)) return isTotal(group) ? [{ flow, margin: "total", member: "", label: "", column }] : [];
      const member = classOfEstablishment(type);
      return member ? [{ flow, margin: "classes", member, label: type, column }] : [];
    },
  };
}

const WORDS: Readonly<Record<Flow, string>> = {
  plans: "plans at each January",
  newPlans: "new plans of each calendar year",
  ceased: "plans that ceased in each calendar year",
};

/** What a row of a person-level file breaks down by. */
function breakdownOf(row: Row, flow: Flow): { all: boolean; ages?: string; placement?: string } {
  const topic = row("breakdown_topic").trim().toLowerCase();
  const breakdown = row("breakdown");
  if (/^(all|new)\b.*plans$/.test(topic)) return { all: true };
  const ages = AGE_TOPICS[flow].test(topic) ? agesMember(breakdown) : undefined;
  if (ages) return { all: false, ages };
  const placement = topic === "type of placement" ? classOfEstablishment(breakdown) : undefined;
  return placement ? { all: false, placement } : { all: false };
}

/** Stocks are by age now, flows by age when the plan started or ceased; a stock by age when it started is not asked for. */
const AGE_TOPICS: Readonly<Record<Flow, RegExp>> = {
  plans: /^child or young person'?s'? age$|^current age$/,
  newPlans: /^age (when plan started|on plan start date)$/,
  ceased: /^age (when )?plan ceased$|^age on plan cease date$/,
};

/** Needs of all plans or of new ones, told apart by the kind of year: the two files have the same columns. */
const byNeed: FileKind = {
  words: "plans, or new plans, by primary need",
  columns: [...GEOGRAPHY, "time_identifier", "breakdown_topic", "breakdown", "ehc_plans", "number_asd"],
  used: true,
  figures: (row, columns) => {
    const flow: Flow = row("time_identifier").trim().toLowerCase() === "academic year" ? "plans" : "newPlans";
    const { all, ages, placement } = breakdownOf(row, flow);
    const label = row("breakdown");
    const needs = columns.filter((column) => column.startsWith("number_"));
    const ofNeeds = (margin: MarginName, member: (need: string) => Pick<RowFigure, "group" | "member">) =>
      needs.map((column) => ({ flow, margin, ...member(needCode(column)), label: `${label} ${column}`, column }));
    const whole = { flow, label, column: "ehc_plans" };
    if (all)
      return [{ ...whole, margin: "total", member: "", label: "" }, ...ofNeeds("needs", (need) => ({ member: need }))];
    if (ages) {
      return [
        { ...whole, margin: "ages", member: ages },
        ...ofNeeds("agesByNeed", (group) => ({ group, member: ages })),
      ];
    }
    if (!placement) return [];
    return [
      { ...whole, margin: "classes", member: placement },
      ...ofNeeds("classesByNeed", (group) => ({ group, member: placement })),
    ];
  },
};

function needCode(column: string): string {
  const code = column.replace("number_", "");
  return code === "need_unknown" ? "UNK" : code.toUpperCase();
}

/** One column a type of placement: caseload and newplans of the person-level releases. */
function byPlacementColumns(flow: Flow, column: string): FileKind {
  return {
    words: `${WORDS[flow]} by placement and age`,
    columns: [...GEOGRAPHY, "breakdown_topic", "breakdown", column, "mainstream_la_maintained"],
    used: true,
    figures: (row, columns) => {
      const { all, ages } = breakdownOf(row, flow);
      if (!all && !ages) return [];
      const placed = columns.flatMap((each): RowFigure[] => {
        const member = classOfEstablishment(each);
        if (!member) return [];
        if (ages)
          return [{ flow, margin: "agesByClass", group: member, member: ages, label: `${ages} ${each}`, column: each }];
        return [{ flow, margin: "classes", member, label: each, column: each }];
      });
      const whole: RowFigure = ages
        ? { flow, margin: "ages", member: ages, label: ages, column }
        : { flow, margin: "total", member: "", label: "", column };
      return [whole, ...placed];
    },
  };
}

const ceased: FileKind = {
  words: WORDS.ceased,
  columns: [...GEOGRAPHY, "breakdown_topic", "breakdown", "total_ceased"],
  used: true,
  figures: (row) => {
    const column = "total_ceased";
    if (/^all ceased/i.test(row("breakdown_topic").trim()))
      return [{ flow: "ceased", margin: "total", member: "", label: "", column }];
    const { ages } = breakdownOf(row, "ceased");
    return ages ? [{ flow: "ceased", margin: "ages", member: ages, label: ages, column }] : [];
  },
};

const assessments: FileKind = {
  words: "assessments, of which those issued are new plans",
  columns: [...GEOGRAPHY, "breakdown_topic", "assess_issued"],
  used: true,
  isSecondChoice: true,
  figures: (row) =>
    /^all ehc needs assessments$/i.test(row("breakdown_topic").trim())
      ? [{ flow: "newPlans", margin: "total", member: "", label: "", column: "assess_issued" }]
      : [],
};

/** Plans discontinued, of statements and EHC plans, for the four reasons that the return to 2022 knew. */
const DISCONTINUED = ["dislea", "dismet", "disoth", "disleft"].flatMap((name) => [name, `${name}ehc`]);

const management: FileKind = {
  words: "plans discontinued, to 2021",
  columns: [...GEOGRAPHY, "newallehc", ...DISCONTINUED],
  used: true,
  figures: () => DISCONTINUED.map((column) => ({ flow: "ceased", margin: "total", member: "", label: column, column })),
};

const totals: FileKind = {
  words: "totals of plans at each January",
  columns: ["la_code", "la_name", "year", "ehc_plans"],
  used: true,
  figures: () => [{ flow: "plans", margin: "total", member: "", label: "", column: "ehc_plans" }],
};

const unused = (words: string, columns: readonly string[]): FileKind => ({
  words,
  columns,
  used: false,
  figures: () => [],
});

/** Every kind of file that is known, by its columns; the first that fits is taken. */
export const FILE_KINDS: readonly FileKind[] = [
  byAge("plans", "characteristic_age", "total_all"),
  byAge("newPlans", "characteristic_age", "total_new_all"),
  byAge("plans", "age", "num_caseload", "ehcp_or_statement"),
  byAge("newPlans", "age", "num_new_plans", "ehcp_or_statement"),
  byEstablishment("plans", "total_all"),
  byEstablishment("newPlans", "total_new_all"),
  byEstablishment("plans", "num_caseload", "ehcp_or_statement"),
  byEstablishment("newPlans", "num_new_plans", "ehcp_or_statement"),
  byNeed,
  byPlacementColumns("plans", "ehcplans"),
  byPlacementColumns("plans", "ehc_plans"),
  byPlacementColumns("newPlans", "new_ehc_plans"),
  ceased,
  assessments,
  management,
  totals,
  unused("requests for assessment", [...GEOGRAPHY, "requests_received_in_year"]),
  unused("residential placements", [...GEOGRAPHY, "res_tot"]),
  unused("population: give it with --population", ["age", "population"]),
];

/** The kind of a file with these columns (small letters), or undefined where it is none that is known. */
export function fileKindOf(columns: readonly string[]): FileKind | undefined {
  return FILE_KINDS.find((kind) => kind.columns.every((column) => columns.includes(column)));
}
