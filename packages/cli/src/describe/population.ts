import type { Dataset } from "@sufficiency/core";
import { wrap } from "../text/wrap.ts";
import { range } from "./range.ts";

/** The mid-years for which population is known, and the variants; nothing where the table is absent. */
export function describePopulation({ population }: Dataset): string {
  if (population.length === 0) return "";
  const variants = [...new Set(population.map((row) => row.variant).filter((variant) => variant))];
  const kinds = (["estimate", "projection"] as const).flatMap((kind) => {
    const years = population.filter((row) => row.kind === kind).map((row) => row.year);
    return years.length === 0 ? [] : [`${kind}s for mid-${range(years).words.replace(" to ", " to mid-")}`];
  });
  const named = variants.length === 0 ? "" : ` Variants: ${variants.join(", ")}.`;
  return wrap(`Population by age and locality: ${kinds.join(", ")}. Mid-year 2024 serves census 2025.${named}`);
}
