/** What the command `explain` was asked for. */
export interface ExplainOptions {
  /** File of the scenario; the baseline where not given. */
  readonly scenario?: string;
  readonly asAt?: number;
  readonly need?: string;
  readonly setting?: string;
  readonly locality?: string;
  /** Code of an age band or of a phase; not of both. */
  readonly ageBand?: string;
  readonly phase?: string;
  readonly year?: number;
  readonly draws: number;
  readonly seed: number;
  readonly threads: number;
  readonly out?: string;
  readonly format: "text" | "json";
}
