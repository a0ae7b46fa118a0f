import { latestPriors, type PriorRow } from "@sufficiency/core";
import type { FileFound, ImportedCouncil } from "@sufficiency/io";
import { bullets, wrap } from "../text/wrap.ts";
import { textTable } from "../text-table.ts";

/** What was found in the path, file by file. */
export function filesWords(files: readonly FileFound[]): string {
  const lines = files.map(({ name, words, used }) => {
    if (words === undefined) return `${name}: not a file that is known, left alone`;
    return used ? `${name}: ${words}` : `${name}: ${words} (not used)`;
  });
  return `Files found:\n\n${bullets(lines)}`;
}

/** A council's dataset: its censuses, what of them is observed and what inferred, and where files disagree. */
export function councilWords({ content, notes, disagreements, inferred }: ImportedCouncil): string {
  const table = textTable(
    ["January", "plans", "total", "ages", "settings", "needs"],
    inferred.censuses.map(({ year, total, origin }) => [
      String(year),
      total,
      ORIGIN_WORDS[origin.total],
      ORIGIN_WORDS[origin.ages],
      ORIGIN_WORDS[origin.classes],
      ORIGIN_WORDS[origin.needs],
    ]),
  );
  const differing = disagreements.length === 0 ? "" : `\n\nThe files disagree:\n\n${bullets(disagreements)}`;
  return `${content.title}\n\n${table}\n\n${bullets(notes)}${differing}`;
}

const ORIGIN_WORDS = { published: "published", between: "filled in", carried: "carried", unknown: "none" } as const;

/** What the table of all councils keeps of each. */
export type CouncilLine = readonly [code: string, name: string, januaries: string, plans: number, needs: string];

export function lineOf({ code, name, inferred }: ImportedCouncil): CouncilLine {
  const { censuses } = inferred;
  const [first, last] = [censuses[0], censuses[censuses.length - 1]];
  const januaries = first === last ? `${last.year}` : `${first.year} to ${last.year}`;
  return [code, name, januaries, last.total, ORIGIN_WORDS[last.origin.needs]];
}

/** One line a council. */
export function councilsTable(lines: readonly CouncilLine[]): string {
  return textTable(["code", "council", "Januaries", "plans at the last", "needs at the last"], lines);
}

/** Councils of which nothing could be made. */
export function emptyWords(names: readonly string[]): string {
  return wrap(`No total of plans at any January is in the files, so no dataset was made, for ${names.join(", ")}.`);
}

/** What was learned from all the councils together. */
export function priorWords(priors: readonly PriorRow[]): string {
  if (priors.length === 0) {
    return wrap(
      "The files hold too few councils or years to learn priors from: stated assumptions will stand in their place.",
    );
  }
  const latest = latestPriors(priors);
  const years = new Set(priors.map(({ date }) => date.slice(0, 4)));
  const table = textTable(
    ["name", "value", "to"],
    latest.map(({ name, value, date }) => [name, value, date]),
  );
  return `${wrap(
    `Learned from every council in the files, for each of ${years.size} Januaries from what was known then; the latest (their sources are in priors.csv):`,
  )}\n\n${table}`;
}

/** The command to run next. */
export function nextWords(out: string, firstCode: string | undefined): string {
  const dir = firstCode === undefined ? out : `${out}/${firstCode}`;
  const written = firstCode === undefined ? `Written to ${out}.` : `Written to ${out}, one folder a council.`;
  return `${written} Next: sufficiency forecast ${/\s/.test(dir) ? `"${dir}"` : dir}`;
}
