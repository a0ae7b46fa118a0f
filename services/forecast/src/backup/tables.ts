/**
 * What a backup holds, each table after those that it refers to. Chunks, steps, claims and the queue of jobs are not in it: they are
 * of the work at hand.
 */
export const TABLES = [
  "dataset",
  "dataset_file",
  "scenario",
  "scenario_version",
  "run",
  "drawing",
  "summary",
  "explanation",
  "analysis",
  "analysis_dataset",
  "analysis_file",
  "token",
  "audit",
  "secret",
] as const;

/** First line of a backup. */
export interface BackupHead {
  readonly program: "sufficiency";
  readonly version: string;
  /** The migrations that the database had. */
  readonly migrations: readonly string[];
}

/** Any other line: a row of a table. */
export interface BackupRow {
  readonly table: (typeof TABLES)[number];
  readonly row: object;
}
