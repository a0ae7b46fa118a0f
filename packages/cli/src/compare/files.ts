import { type Columns, compareTable } from "@sufficiency/core";
import { resultsCsv } from "@sufficiency/io";
import type { Compared } from "./compared.ts";
import { compareName, compareProvenance } from "./provenance.ts";

/** The files of a comparison by name, run.json among them. */
export function compareFiles(all: Compared): Map<string, string> {
  const tables = [...compareTables(all)].map(([name, columns]): [string, string] => [
    `${name}.csv`,
    resultsCsv(columns),
  ]);
  return new Map([...tables, ["run.json", JSON.stringify(compareProvenance(all))]]);
}

/** The tables of differences by name, one a --by. */
export function compareTables({ options, compared, paired, run }: Compared): Map<string, Columns> {
  return new Map(
    options.by.map((by, i) => {
      const grouping = run.plan.groupings.findIndex((each) => each.by.join() === by.join());
      return [compareName(i), compareTable(compared, paired, grouping)];
    }),
  );
}
