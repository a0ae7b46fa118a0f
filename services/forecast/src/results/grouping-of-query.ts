import { DIMENSIONS, type Dimension, FULL_GRID, nearestHint } from "@sufficiency/core";
import { Problem } from "../problems/problem.ts";

/** The dimensions of a query's `by`, as the command line takes them: apart by commas, each once, `all` for the full grid. */
export function groupingOfQuery(by: string): readonly Dimension[] {
  if (by === "all") return FULL_GRID;
  const words = by.split(",").filter((word) => word !== "" && word !== "census_year");
  const errors = words.flatMap((word, i) => {
    if (words.indexOf(word) < i) return [`by ${word}: stands twice; give it once.`];
    if (DIMENSIONS.includes(word as Dimension)) return [];
    return [
      `by ${word}: there is no such dimension${nearestHint(word, DIMENSIONS)}; give one of ${DIMENSIONS.join(", ")}, or all.`,
    ];
  });
  if (errors.length > 0) throw new Problem(400, errors.join(" "), { errors });
  return words as Dimension[];
}
