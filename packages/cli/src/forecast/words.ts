import type { Forecast } from "./forecast.ts";
import { assumptionsWords } from "./words/assumptions.ts";
import { byLocality } from "./words/by-locality.ts";
import { bySetting } from "./words/by-setting.ts";
import { byYear } from "./words/by-year.ts";
import { headline } from "./words/headline.ts";
import { costMemo } from "./words/memo.ts";
import { growingNeeds } from "./words/needs.ts";
import { notes } from "./words/notes.ts";
import { placesWords } from "./words/places.ts";
import { sourceLine } from "./words/source-line.ts";

const SECTIONS = [
  headline,
  growingNeeds,
  placesWords,
  costMemo,
  byYear,
  bySetting,
  byLocality,
  assumptionsWords,
  notes,
  sourceLine,
] as const;

/** A forecast in words and small tables, at most 80 columns wide. */
export function wordsOf(forecast: Forecast): string {
  const sections = SECTIONS.map((section) => section(forecast)).filter((text) => text !== "");
  return `${sections.join("\n\n")}\n`;
}
