import { AGE_BANDS, type Dataset, NEEDS, nearestHint, PHASES, type Selection } from "@sufficiency/core";
import type { ExplainOptions } from "./options.ts";

/** Codes with their names in words. */
interface Coded {
  readonly code: string;
  readonly label: string;
}

/** Which plans were asked about, or all that is wrong with what was asked, one line each. */
export type Selecting = { readonly selection: Selection } | { readonly faults: readonly string[] };

/** Finds need, setting and locality in a dataset, by code or by label, whatever the capitals; and the ages of a band or phase. */
export function select(dataset: Dataset, options: ExplainOptions): Selecting {
  const { counts, transitions, settings, localities } = dataset;
  const used = new Set([...counts.map((row) => row.need), ...transitions.flatMap(needsOf)]);
  const faults: string[] = [];
  const find = (dimension: "need" | "setting" | "locality", list: readonly Coded[]): string | undefined => {
    const word = options[dimension];
    if (word === undefined) return undefined;
    const found = list.find(({ code, label }) => [code, label].some((each) => isSame(each, word)));
    if (!found) faults.push(notThere(dimension, word, list));
    return found?.code;
  };
  const need = find(
    "need",
    NEEDS.filter(({ code }) => used.has(code)),
  );
  const setting = find("setting", settings);
  const locality = find("locality", localities);
  if (faults.length > 0) return { faults };
  const ages = [...AGE_BANDS, ...PHASES].find(({ code }) => code === (options.ageBand ?? options.phase));
  return {
    selection: {
      ...(need === undefined ? {} : { need }),
      ...(setting === undefined ? {} : { setting }),
      ...(locality === undefined ? {} : { locality }),
      ...(ages === undefined ? {} : { ages: [ages.fromAge, ages.toAge] }),
    },
  };
}

function needsOf(row: { readonly need_before: string; readonly need_after: string }): string[] {
  return [row.need_before, row.need_after];
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}

function notThere(dimension: string, word: string, list: readonly Coded[]): string {
  const codes = list.map(({ code }) => code);
  const byLabel = nearestHint(
    word,
    list.map(({ label }) => label),
  );
  const hint = nearestHint(word, codes) || byLabel;
  return `--${dimension} ${word}: the dataset has no such ${dimension}${hint}; give one of ${codes.join(", ")}.`;
}
