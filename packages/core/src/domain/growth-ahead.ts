/** How a council's growth departs from its reference area's, and how that fades. */
export interface Departure {
  /** Log growth of the council's plans in the last year less the reference area's. */
  readonly growth: number;
  /** Logarithm of its plans per head less that of the average council; 0 where it is not known. */
  readonly prevalence: number;
}

/** What is left of last year's departure, and how far prevalence is pulled towards the average council's in a year. */
export interface DepartureRule {
  /** 0 to 1. */
  readonly momentum: number;
  /** 0 or below. */
  readonly pull: number;
}

/**
 * Departures from the reference area's log growth in each of the coming years: next year's growth is momentum x this
 * year's + pull x prevalence, and prevalence moves on by it.
 */
export function departuresAhead(now: Departure, { momentum, pull }: DepartureRule, years: number): Float64Array {
  const ahead = new Float64Array(years);
  let { growth, prevalence } = now;
  for (let i = 0; i < years; i++) {
    growth = momentum * growth + pull * prevalence;
    prevalence += growth;
    ahead[i] = growth;
  }
  return ahead;
}
