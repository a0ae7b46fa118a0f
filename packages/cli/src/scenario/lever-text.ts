import type { Assumption } from "@sufficiency/core";

/** What a lever does, with its source and name; the figures stand in its meaning. */
export function leverText({ name, meaning, source }: Assumption): string {
  return `${meaning[0].toUpperCase()}${meaning.slice(1)} (${source}; ${name}).`;
}

/** Whether an assumption is of a lever. */
export function isLever({ meaning }: Assumption): boolean {
  return meaning.startsWith("lever ");
}
