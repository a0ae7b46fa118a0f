import { type Fault, TABLES, warningsOf } from "@sufficiency/core";
import { readDatasetFiles } from "@sufficiency/io";
import type { Files } from "./dataset-of.ts";

/** What is to be known of a dataset that is valid, or all that is wrong with it. */
export type Checked =
  | {
      readonly ok: true;
      readonly name: string;
      readonly title: string;
      readonly hash: string;
      /** Rows of each table that it has. */
      readonly tables: Readonly<Record<string, number>>;
      readonly warnings: readonly Fault[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export async function checkFiles(files: Files): Promise<Checked> {
  const reading = await readDatasetFiles(files);
  if (!reading.ok) return reading;
  const { dataset } = reading;
  const present = TABLES.filter((schema) => dataset[schema.name].length > 0);
  return {
    ok: true,
    name: dataset.name,
    title: dataset.title,
    hash: dataset.hash,
    tables: Object.fromEntries(present.map((schema) => [schema.name, dataset[schema.name].length])),
    warnings: [...reading.warnings, ...warningsOf(dataset)],
  };
}
