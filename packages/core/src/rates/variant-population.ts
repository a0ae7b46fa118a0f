import type { PopulationRow } from "../dataset/tables.ts";

/** A population table in which the rows of a variant stand in the place of the principal projection's; where it has none, that stays. */
export function variantPopulation(population: readonly PopulationRow[], variant: string): PopulationRow[] {
  if (variant === "") return [...population];
  const keyOf = ({ year, age, locality }: PopulationRow): string => `${year} ${age} ${locality}`;
  const rows = population.filter((row) => row.variant === variant);
  const given = new Set(rows.map(keyOf));
  return [
    ...population.filter((row) => !row.variant && (row.kind === "estimate" || !given.has(keyOf(row)))),
    ...rows.map((row) => ({ ...row, variant: "" })),
  ];
}
