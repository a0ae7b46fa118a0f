import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Dataset, Fault } from "@sufficiency/core";
import { readDataset } from "@sufficiency/io";

/** A dataset as it was made at an origin; why there is none; or its faults, told with its folder. */
export type KnownReading =
  | { readonly dataset: Dataset }
  | { readonly reason: string }
  | { readonly folder: string; readonly faults: readonly Fault[] };

/**
 * Reads the dataset that was made at an origin: in the folder `known`, in one named by the year, under the name of the whole
 * dataset's folder or as that folder itself.
 */
export async function readKnown(
  known: string,
  origin: number,
  whole: Dataset,
  wholeFolder: string,
): Promise<KnownReading> {
  const ofYear = join(known, String(origin));
  const folder = [join(ofYear, basename(resolve(wholeFolder))), ofYear].find((each) =>
    existsSync(join(each, "datapackage.json")),
  );
  if (folder === undefined) return { reason: `no dataset of what was known then is in ${known}` };
  const reading = await readDataset(folder);
  if (!reading.ok) return { folder, faults: reading.faults };
  const { dataset } = reading;
  return dataset.name === whole.name
    ? { dataset }
    : { reason: `the dataset of what was known then is ${dataset.name}'s` };
}
