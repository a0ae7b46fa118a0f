import type { Dataset, TableName } from "@sufficiency/core";
import { counted } from "../text/numbers.ts";
import { textTable } from "../text-table.ts";

const ABSENCE = {
  transitions: "a forecast infers them from the counts of two or more censuses",
  population: "joiners are forecast as counts, not as rates of the children who live there",
  places: "there is only the demand view",
  unmet: "demand leaves out need that was turned away before",
  reference: "the trend of joiner rates is a little of the council's own, or none",
  priors: "how far the joiner rate may stray is a stated assumption",
  margins: "censuses that are all observed were counted in every detail, others in none",
} as const satisfies Partial<Record<TableName, string>>;

/** Which optional tables are there, and what the absence of the others means. */
export function describeTables(dataset: Dataset): string {
  const rows = (Object.keys(ABSENCE) as (keyof typeof ABSENCE)[]).map((name) => {
    const { length } = dataset[name];
    return length > 0 ? [name, counted(length, "row")] : [name, `absent: ${ABSENCE[name]}`];
  });
  return `Optional tables\n\n${textTable(["table", ""], rows)}`;
}
