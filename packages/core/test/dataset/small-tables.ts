import { assembleDataset, type Dataset, type LoadedTables, type TableName } from "@sufficiency/core";
import { SMALL_ROWS } from "./small-rows.ts";

type Rows = Readonly<Record<string, readonly object[]>>;

/** The small dataset's tables as they are once read, with some of them replaced, or left out where undefined. */
export function smallTables(changes: Partial<Record<TableName, readonly object[] | undefined>> = {}): LoadedTables {
  const rows = Object.entries({ ...(SMALL_ROWS as Rows), ...changes }).filter(([, table]) => table !== undefined);
  return Object.fromEntries(
    rows.map(([name, table = []]) => [
      name,
      { file: `${name}.csv`, rows: table, rowNumbers: table.map((_, r) => r + 2), whole: true },
    ]),
  ) as LoadedTables;
}

/** The small dataset with some of its tables replaced, or left out where undefined. */
export function smallDataset(changes: Partial<Record<TableName, readonly object[] | undefined>> = {}): Dataset {
  return assembleDataset({ name: "small", title: "Small", hash: "" }, smallTables(changes));
}
