import { wrap } from "../text/wrap.ts";
import type { Explained } from "./explained.ts";
import { sourceText } from "./source-text.ts";
import { behindWords } from "./words/behind.ts";
import { headline } from "./words/headline.ts";
import { notes } from "./words/notes.ts";
import { partsMeaning, partsTable } from "./words/parts.ts";

const SECTIONS = [
  headline,
  partsTable,
  partsMeaning,
  behindWords,
  notes,
  (explained: Explained) => wrap(sourceText(explained)),
] as const;

/** An explanation in words and small tables, at most 100 columns wide. */
export function explainWords(explained: Explained): string {
  const sections = SECTIONS.map((section) => section(explained)).filter((text) => text !== "");
  return `${sections.join("\n\n")}\n`;
}
