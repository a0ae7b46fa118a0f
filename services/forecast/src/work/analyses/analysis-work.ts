import type { Columns } from "@sufficiency/core";
import { resultsJson } from "@sufficiency/io";
import type { Files } from "../dataset-of.ts";
import type { Refused } from "../prepared-of.ts";

/** What an analysis is made from. */
export interface AnalysisTask<Request> {
  readonly datasetId: string;
  /** The files of every dataset that it takes, by their ids. */
  readonly datasets: ReadonlyMap<string, Files>;
  readonly request: Request;
}

/** Texts by file name. */
export type TextFiles = ReadonlyMap<string, string>;

/** How one kind of analysis is worked at: in steps, each of which any worker may do, whose results are put together at the end. */
export interface AnalysisWork<Request> {
  /** The number of steps to begin with; or why it cannot be made, in the command line's own words. */
  check(task: AnalysisTask<Request>): Promise<{ readonly steps: number } | Refused>;
  /** Does a step. Earlier ones, where each rests on those before it, are given with what came of them. */
  step(task: AnalysisTask<Request>, step: number, earlier: readonly Uint8Array[]): Promise<Uint8Array>;
  /** Puts the results of all steps together: into files, or into the news that one more step is needed, or cannot. */
  conclude(
    task: AnalysisTask<Request>,
    results: readonly Uint8Array[],
  ): Promise<{ readonly files: TextFiles } | { readonly isMoreNeeded: true } | Refused>;
}

export function filesOf(task: AnalysisTask<unknown>, id: string): Files {
  const files = task.datasets.get(id);
  if (!files) throw new Error(`the dataset ${id} is not at hand`);
  return files;
}

/** Tables as JSON files, beside the CSV files that the command line writes. */
export function jsonFiles(tables: ReadonlyMap<string, Columns>): [string, string][] {
  return [...tables].map(([name, columns]) => [`${name}.json`, `${resultsJson(columns)}\n`]);
}
