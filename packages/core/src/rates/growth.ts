import type { Dataset } from "../dataset/dataset.ts";
import { sumBy } from "../dataset/sum-by.ts";
import { type Departure, type DepartureRule, departuresAhead } from "../domain/growth-ahead.ts";
import type { PopulationSeries } from "./population.ts";

/**
 * First January of plans under the Children and Families Act 2014, which opened them to the age of 25: growth before it
 * tells nothing of growth after it.
 */
const FIRST_JANUARY = 2015;

/** How a council's plans are expected to grow: as the reference area's have, with something of the council's own. */
export interface GrowthOutlook {
  readonly area: string;
  /** Mean log growth of the reference area's plans a year, from one January to the other. */
  readonly reference: number;
  readonly from: number;
  readonly to: number;
  /** How the council departs from it at the base census. */
  readonly departure: Departure;
}

/**
 * The outlook at the base census. Undefined where the reference area (the first one named in the table) has fewer than two
 * Januaries: joiner rates then follow their own trend.
 *
 * @param averagePrevalence plans per person aged 0 to 25 of the average council, 0 where it is not known
 */
export function growthOutlook(
  dataset: Dataset,
  baseYear: number,
  population: PopulationSeries | undefined,
  averagePrevalence: number,
): GrowthOutlook | undefined {
  const area = dataset.reference[0]?.area;
  const plans = new Map(
    dataset.reference
      .filter((row) => row.area === area && row.age_band === "all" && row.plans > 0 && row.year <= baseYear)
      .map((row) => [row.year, row.plans]),
  );
  const all = [...plans.keys()].sort((a, b) => a - b);
  const since = all.filter((year) => year >= FIRST_JANUARY);
  const years = since.length > 1 ? since : all;
  if (area === undefined || years.length < 2) return undefined;
  const [from, to] = [years[0], years[years.length - 1]];
  const totals = sumBy(dataset.counts, (row) => row.census_year);
  const departed = growthTo(totals, baseYear) - growthTo(plans, baseYear);
  return {
    area,
    reference: Math.log((plans.get(to) as number) / (plans.get(from) as number)) / (to - from),
    from,
    to,
    departure: {
      growth: Number.isFinite(departed) ? departed : 0,
      prevalence: prevalence(totals.get(baseYear) as number, population?.at(baseYear), averagePrevalence),
    },
  };
}

/** Log growth in the year to a January; NaN where one of the two is missing. */
function growthTo(plans: ReadonlyMap<number, number>, year: number): number {
  return Math.log((plans.get(year) ?? Number.NaN) / (plans.get(year - 1) ?? Number.NaN));
}

function prevalence(plans: number, people: Float64Array | undefined, average: number): number {
  if (people === undefined || average <= 0) return 0;
  return Math.log(plans / people.reduce((sum, each) => sum + each, 0) / average);
}

/**
 * Log growth of the council's plans in each forecast year: the reference area's, of which `damping` is left each year,
 * and the council's own departure from it.
 */
export function growthAhead(outlook: GrowthOutlook, rule: DepartureRule, damping: number, years: number): Float64Array {
  return departuresAhead(outlook.departure, rule, years).map(
    (departure, i) => outlook.reference * damping ** i + departure,
  );
}
