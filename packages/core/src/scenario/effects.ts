/** What a scenario does to the flows, as plain data: it can be sent to another thread as it is. */
export interface Effects {
  /** The parts of levers, each with its size and when it acts. */
  readonly parts: readonly LeverPart[];
  /** What joiners are multiplied by, by cell at the later census. */
  readonly joinerTimes: Regions | undefined;
  /** What the probability of leaving is multiplied by (it is then at most 1), by cell at the earlier census. */
  readonly leaveTimes: Regions | undefined;
  /** What the probability of staying is multiplied by after that, by cell at the earlier census. */
  readonly stayTimes: Regions | undefined;
  readonly backlogs: readonly Backlog[];
  /** Changes of what joiners want and are recorded with, one after another. */
  readonly entry: readonly Shift[];
  /** Changes of what those who stay with the council want and are recorded with, one after another. */
  readonly stay: readonly Shift[];
}

/** One part of a lever: most levers have one. How strongly it acts in a year is told by `strengthOf`. */
export interface LeverPart {
  readonly lever: string;
  /** Keys its random numbers: made from its name, so that other levers do not disturb it. */
  readonly key: number;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  /** True where each draw takes a value of the triangular distribution; else it stands at central. */
  readonly drawn: boolean;
  /** Where the size is a formula, its values: [(year - 1) * ages + age], age at the later census. */
  readonly values?: Float64Array;
  /** By forecast year, [year - 1]: the part of its size that acts, averaged over the 12 months of the step. */
  readonly level: Float64Array;
  /** Where it acts once on those who are there: the part of its size that had acted by the census before; `level` is then by this one. */
  readonly before?: Float64Array;
  /** 1 where it multiplies by 1 + strength, -1 where by 1 - strength. */
  readonly sign: 1 | -1;
}

/** Cells that are multiplied by the same, so that it is worked out once for all. */
export interface Regions {
  /** Number of each cell's region; region 0 is multiplied by 1. */
  readonly regionOf: Int32Array;
  /** Parts that act in each region. */
  readonly parts: readonly (readonly number[])[];
  /** The age, at the later census, of each region's children: only where a formula makes it matter, else 0. */
  readonly ages: readonly number[];
}

/** Joiners beside those of the rates. */
export interface Backlog {
  readonly part: number;
  /** Cells at the later census that get some, and the cumulative shares that each gets. */
  readonly cells: Int32Array;
  readonly cumulative: Float64Array;
}

/** A part of those in some cells that is in other cells instead. Cells are those of the later census. */
export interface Shift {
  readonly part: number;
  /** The cell instead, or -1 where nothing happens. */
  readonly target: Int32Array;
  /** Of those who stay with the council: whether it is about those who wanted this setting before, those who come to it, or both. */
  readonly of: "placed" | "movers" | "both";
  /** What changes: one who stays but now wants another setting is a mover; one recorded with another need is not. */
  readonly changes: "setting" | "need";
}
