import { compareTable } from "@sufficiency/core";
import { resultsCsv } from "@sufficiency/io";
import type { Compared } from "./compared.ts";
import { compareName, compareProvenance } from "./provenance.ts";

/** The files of a comparison by name, run.json among them. */
export function compareFiles(all: Compared): Map<string, string> {
  const { options, compared, paired, run } = all;
  const files = new Map<string, string>();
  options.by.forEach((by, i) => {
    const grouping = run.plan.groupings.findIndex((each) => each.by.join() === by.join());
    files.set(`${compareName(i)}.csv`, resultsCsv(compareTable(compared, paired, grouping)));
  });
  files.set("run.json", JSON.stringify(compareProvenance(all)));
  return files;
}
