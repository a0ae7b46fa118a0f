import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";
import { spans } from "../spans.ts";
import { sumBy } from "../sum-by.ts";

/** Told where transitions lead to less than this part of the plans that were counted. */
const LEAST_COVERED = 0.5;

const WORDS = {
  age: ["age", "ages"],
  need: ["need", "needs"],
  locality: ["locality", "localities"],
  setting: ["setting", "settings"],
} as const;

/**
 * Ages, needs, localities and settings of which transitions hold less than half the plans that the same censuses count: who joined and
 * left there is missing too, and a forecast made from the rest comes out wrong, most often too low.
 */
export function warnPlansWithoutTransitions({ counts, transitions }: Dataset): Fault[] {
  const years = new Set(transitions.map((row) => row.census_year));
  const counted = counts.filter((row) => years.has(row.census_year));
  const found = transitions.filter((row) => row.setting_after !== "");
  return (["age", "need", "locality", "setting"] as const).flatMap((column) => {
    const sums = sumBy(found, (row) => (column === "age" ? row.age : row[`${column}_after`]));
    const thin = [...sumBy(counted, (row) => row[column])]
      .map(([member, plans]) => ({ member, plans, found: sums.get(member) ?? 0 }))
      .filter((each) => each.found < LEAST_COVERED * each.plans);
    if (thin.length === 0) return [];
    const members = thin.map(({ member }) => member);
    const details = {
      years: spans(years),
      members: `${WORDS[column][members.length > 1 ? 1 : 0]} ${column === "age" ? spans(members.map(Number)) : members.join(", ")}`,
      plans: thin.reduce((sum, each) => sum + each.plans, 0),
      found: thin.reduce((sum, each) => sum + each.found, 0),
    };
    return [makeFault("plans_without_transitions", { file: "transitions.csv" }, details)];
  });
}
