import { resultsCsv } from "@sufficiency/io";
import { censusesOf, type Explained, partsOfNote } from "./explained.ts";
import { partWords } from "./part-words.ts";
import { explainProvenance } from "./provenance.ts";
import { sourceText } from "./source-text.ts";
import { explainTable } from "./table.ts";
import { who } from "./words/who.ts";

/** The files of an explanation by name, run.json among them. */
export async function explainFiles(explained: Explained): Promise<Map<string, string>> {
  return new Map([
    ["explain.csv", resultsCsv(explainTable(explained))],
    ["explain.svg", await waterfallOf(explained)],
    ["run.json", JSON.stringify(explainProvenance(explained))],
  ]);
}

/** The parts that are not 0 as a picture. What draws it is loaded only here. */
async function waterfallOf(explained: Explained): Promise<string> {
  const { waterfallChart } = await import("@sufficiency/charts");
  const { chartSvg } = await import("@sufficiency/charts/svg");
  const { base, forecast } = explained.explanation;
  const { from, to } = censusesOf(explained);
  const words = partWords(explained);
  return chartSvg(waterfallChart, {
    title: who(explained),
    subtitle: `Where the change from January ${from} (observed) to ${to} (forecast) comes from`,
    start: { label: `Plans in January ${from}`, plans: base },
    parts: partsOfNote(explained).map(({ part, ...figure }) => ({ label: words[part].label, ...figure })),
    end: { label: `Plans in January ${to}`, ...forecast },
    source: sourceText(explained),
  });
}
