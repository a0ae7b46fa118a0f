import { DIMENSIONS, type Dimension, FULL_GRID, nearestHint } from "@sufficiency/core";
import { InvalidArgumentError } from "commander";

/** Columns that every table of counts has, so that naming them changes nothing. */
const ALWAYS: readonly string[] = ["census_year", "view"];

/** Adds the grouping that one --by names to those before it; `all` is the full grid. */
export function addBy(text: string, before: readonly (readonly Dimension[])[] = []): Dimension[][] {
  return [...before.map((by) => [...by]), parseBy(text)];
}

function parseBy(text: string): Dimension[] {
  if (text.trim() === "all") return [...FULL_GRID];
  const words = text.split(",").map((word) => word.trim());
  const repeated = words.find((word, i) => words.indexOf(word) < i);
  if (repeated !== undefined) throw new InvalidArgumentError(`${repeated} is named twice. Name each dimension once.`);
  for (const word of words) refuseUnknown(word);
  return words.filter((word): word is Dimension => !ALWAYS.includes(word));
}

function refuseUnknown(word: string): void {
  const known = [...ALWAYS, ...DIMENSIONS];
  if (known.includes(word)) return;
  const hint = word === "all" ? " (all stands alone)" : nearestHint(word, known);
  throw new InvalidArgumentError(
    `"${word}" is not a dimension${hint}. Give all, or some of these with commas between: ${known.join(", ")}.`,
  );
}
