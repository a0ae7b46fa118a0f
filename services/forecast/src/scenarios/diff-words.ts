import type { Change, ScenarioDiff } from "./scenario-diff.ts";

/** What each lever of a scenario does, in the command line's words, by its name. */
export type LeverWords = ReadonlyMap<string, string>;

/** A difference in words, one sentence or two a lever or field. */
export function diffWords({ added, removed, changed }: ScenarioDiff, before: LeverWords, after: LeverWords): string[] {
  const levers = [...new Set(changed.flatMap(({ lever }) => (lever === undefined ? [] : [lever])))];
  const all = [
    ...added.map(({ name }) => `The lever ${name} is new.${words("", after.get(name))}`),
    ...removed.map(({ name }) => `The lever ${name} is gone.${words("It was: ", before.get(name))}`),
    ...levers.map((lever) => {
      const changes = changed.filter((change) => change.lever === lever).map(changeWords);
      return `The lever ${lever} changes: ${changes.join("; ")}.${words("It is now: ", after.get(lever))}`;
    }),
    ...changed.filter(({ lever }) => lever === undefined).map((change) => `Of the scenario, ${changeWords(change)}.`),
  ];
  return all.length === 0 ? ["Nothing differs."] : all;
}

/** Nothing of a lever that a newer version of this program refuses, and so has no words for. */
function words(lead: string, lever: string | undefined): string {
  return lever === undefined ? "" : ` ${lead}${lever}`;
}

function changeWords({ parameter, from, to }: Change): string {
  if (from === undefined) return `${parameter} ${valueWords(to)} is given`;
  if (to === undefined) return `${parameter} ${valueWords(from)} is given no more`;
  return `${parameter} from ${valueWords(from)} to ${valueWords(to)}`;
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
