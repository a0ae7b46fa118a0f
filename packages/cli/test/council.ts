import { join } from "node:path";
import { writeDataset } from "@sufficiency/io";
import { SMALL_CONTENT, temporaryFolder } from "../../io/test/helpers.ts";

const INDEPENDENT = {
  code: "independent",
  label: "Independent school",
  class: "independent",
  capped: "no",
  unit_cost: 60000,
};

/** Tables of a small dataset that can be forecast: the small one with somewhere for overflow to go. */
export const COUNCIL_TABLES = {
  ...SMALL_CONTENT.tables,
  settings: [...SMALL_CONTENT.tables.settings, INDEPENDENT],
};

/** The folder of a small dataset that can be forecast, some of its tables replaced; gone when the test is over. */
export async function councilFolder(changes: Partial<Record<string, readonly object[]>> = {}): Promise<string> {
  const dir = join(await temporaryFolder(), "council");
  await writeDataset(dir, { ...SMALL_CONTENT, tables: { ...COUNCIL_TABLES, ...changes } });
  return dir;
}
