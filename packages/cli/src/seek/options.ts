/** What the command `seek` was asked for. */
export interface SeekOptions {
  /** File of the scenario. */
  readonly scenario: string;
  /** Name of the lever whose size is sought, as `early_support` or `reform.surge`. */
  readonly vary: string;
  /** As `shortfall[special,2028] = 0 with 80%`. */
  readonly target: string;
  readonly asAt?: number;
  readonly to?: number;
  readonly draws: number;
  readonly seed: number;
  readonly threads: number;
}
