import type { Dataset } from "./dataset.ts";
import type { LoadedTables } from "./loaded-table.ts";

/** What a dataset is called, and the hash of the files it came from. */
export type DatasetIdentity = Pick<Dataset, "name" | "title" | "hash">;

/** A dataset of tables found valid, alone and together; a table that is not there is empty. */
export function assembleDataset(identity: DatasetIdentity, tables: LoadedTables): Dataset {
  return {
    ...identity,
    settings: tables.settings?.rows ?? [],
    localities: tables.localities?.rows ?? [],
    needs: tables.needs?.rows ?? [],
    counts: tables.counts?.rows ?? [],
    transitions: tables.transitions?.rows ?? [],
    population: tables.population?.rows ?? [],
    places: tables.places?.rows ?? [],
    unmet: tables.unmet?.rows ?? [],
    reference: tables.reference?.rows ?? [],
    priors: tables.priors?.rows ?? [],
    margins: tables.margins?.rows ?? [],
  };
}
