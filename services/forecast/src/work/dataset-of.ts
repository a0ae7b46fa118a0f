import { type Dataset, type Fault, faultText } from "@sufficiency/core";
import { readDatasetFiles } from "@sufficiency/io";

/** A dataset's files by their path, as they were uploaded. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The dataset that this thread read last. */
let latest: { readonly id: string; readonly dataset: Dataset; readonly warnings: readonly Fault[] } | undefined;

/** A stored dataset, read again from its files; they were found valid when they were stored. */
export async function datasetOf(id: string, files: Files): Promise<NonNullable<typeof latest>> {
  if (latest?.id === id) return latest;
  const reading = await readDatasetFiles(files);
  if (!reading.ok) throw new Error(`the stored dataset ${id} is not valid: ${reading.faults.map(faultText).join(" ")}`);
  latest = { id, dataset: reading.dataset, warnings: reading.warnings };
  return latest;
}
