/** The figure of one locality. */
export interface LocalityFigure {
  readonly code: string;
  readonly label: string;
  /** Undefined where it is not known or may not be shown. */
  readonly value: number | undefined;
  /** Ends of the interval that holds 80% of simulated futures, where forecast. */
  readonly p10?: number;
  readonly p90?: number;
}

/** What figures are of. */
export interface MeasureWords {
  /** "plans", "children short of a place". */
  readonly unit: string;
  /** The January census. */
  readonly year: number;
  readonly status: "observed" | "forecast" | "assumed";
}
