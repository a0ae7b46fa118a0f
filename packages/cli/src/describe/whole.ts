import { type Dataset, SETTING_CLASSES } from "@sufficiency/core";
import { wrap } from "../text/wrap.ts";
import { basisWords } from "./basis-words.ts";
import { range } from "./range.ts";

/** What the dataset is, in a few sentences. */
export function describeWhole({ title, name, hash, counts, transitions, settings, localities }: Dataset): string {
  const years = range(counts.map((row) => row.census_year));
  const classes = SETTING_CLASSES.filter((each) => settings.some((setting) => setting.class === each));
  const capped = settings.filter((setting) => setting.capped === "yes").map((setting) => setting.code);
  const last = counts.filter((row) => row.census_year === years.to);
  const plans = last.reduce((sum, row) => sum + row.count, 0).toLocaleString("en-GB");
  return [
    `${title} (dataset ${name}, hash ${hash.slice(0, 12)}).`,
    `Plans at the January censuses of ${years.words}, ages ${range(counts.map((row) => row.age)).words}, in ${settings.length} settings and ${localities.length} localities.`,
    `At census ${years.to} the council maintained ${plans} plans (${basisWords(last)}).`,
    `Classes of setting: ${classes.join(", ")}. Places bind in: ${capped.join(", ") || "none"}.`,
    transitions.length === 0
      ? noTransitions(years)
      : `What became of each plan is known for censuses ${range(transitions.map((row) => row.census_year)).words} (${basisWords(transitions)}).`,
  ]
    .map((sentence) => wrap(sentence))
    .join("\n");
}

function noTransitions({ from, to }: { from: number; to: number }): string {
  if (from === to) return "There are no transitions and but one census, so nothing can be forecast yet.";
  return `There are no transitions: a forecast infers from the counts who joined, moved and left, census ${from + 1 === to ? to : `${from + 1} to ${to}`} (net, all inferred).`;
}
