import { interval, signed, whole } from "../../text/numbers.ts";
import { waterfallBar } from "../../text/waterfall-bar.ts";
import { bullets } from "../../text/wrap.ts";
import { textTable } from "../../text-table.ts";
import { censusesOf, type Explained, partsOfNote } from "../explained.ts";
import { partWords } from "../part-words.ts";

/** The parts as a table with bars, from plans at the base census to those in the last year. */
export function partsTable(explained: Explained): string {
  const { base, forecast } = explained.explanation;
  const { from, to } = censusesOf(explained);
  const words = partWords(explained);
  let reached = base;
  const steps = partsOfNote(explained).map(({ part, mean, p10, p90 }) => {
    const before = reached;
    reached += mean;
    return { label: words[part].label, mean, range: interval(p10, p90, signed), before, after: reached };
  });
  const ends = [0, base, forecast.mean, ...steps.map(({ after }) => after)];
  const bar = (before: number, after: number): string =>
    waterfallBar(before, after, Math.min(...ends), Math.max(...ends));
  return [
    "Where the change comes from (plans, mean and 80% interval; bar: █ adds, ░ takes away)\n",
    textTable(
      ["", "mean", "80% interval", ""],
      [
        [`Plans in January ${from}`, Math.round(base), "", bar(0, base)],
        ...steps.map(({ label, mean, range, before, after }) => [
          label,
          Math.round(mean) + 0,
          range,
          before === after ? "" : bar(before, after),
        ]),
        [
          `Plans in January ${to}`,
          Math.round(forecast.mean),
          interval(forecast.p10, forecast.p90, whole),
          bar(0, forecast.mean),
        ],
      ],
    ),
  ].join("\n");
}

/** What each part means, and how they add up. */
export function partsMeaning(explained: Explained): string {
  const words = partWords(explained);
  const ofNote = partsOfNote(explained);
  const none = explained.explanation.parts
    .filter((each) => !ofNote.includes(each))
    .map(({ part }) => words[part].label);
  return [
    "What they mean",
    "",
    bullets([
      ...ofNote.map(({ part }) => `${words[part].label}: ${words[part].meaning}.`),
      "The parts add up exactly before rounding, in the mean and in every simulated future, since all meet the same luck. Figures are rounded, so they may not add up; nor do ends of intervals.",
      ...(none.length > 0 ? [`Nothing here comes from: ${none.join(", ").toLowerCase()}.`] : []),
    ]),
  ].join("\n");
}
