import { describe, expect, it } from "vitest";
import { createDemand } from "../../src/simulate/demand.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { momentsOf } from "../helpers/moments.ts";
import { total } from "../helpers/placed-years.ts";
import { CHANCE_ONLY } from "../helpers/small-model.ts";
import { yearFlows } from "../helpers/year-flows.ts";

const { plan, rates } = grownRun([], { to: 2021 });
const DRAWS = 3000;

/** Joiners and leavers of the first year, draw by draw. */
function firstYear(parameters: boolean) {
  const demand = createDemand(plan.demand, { ...CHANCE_ONLY, parameters });
  const flows = Array.from({ length: DRAWS }, (_, draw) => {
    demand.begin(51, draw);
    demand.advance(1);
    return yearFlows(demand, plan.demand);
  });
  return {
    joiners: momentsOf(Float64Array.from(flows, ({ joined }) => total(joined))),
    leavers: momentsOf(Float64Array.from(flows, ({ left }) => total(left))),
  };
}

/**
 * A council that has seen n events knows the rate of all of them together to about 1 in √n, however its cells share what
 * they know: borrowing strength must not make the council as a whole surer than its data. The variance that uncertain rates
 * add to that of chance shows it.
 */
describe("what a council has seen is what it knows: the rates' part of the spread, relative to 1/√n", () => {
  const uncertain = firstYear(true);
  const certain = firstYear(false);
  const weighted = (counts: readonly Float64Array[]): number =>
    total(counts.map((byYear, year) => total(byYear) * rates.tally.weights[year]));

  it.each([
    ["joiners", weighted(rates.tally.joined)],
    ["leavers", total(rates.tally.left)],
  ] as const)("%s, of whom %d were seen", (flow, seen) => {
    const added = uncertain[flow].variance - certain[flow].variance;
    const spread = Math.sqrt(Math.max(0, added)) / uncertain[flow].mean;
    expect(spread * Math.sqrt(seen)).toBeGreaterThan(0.6);
    expect(spread * Math.sqrt(seen)).toBeLessThan(1.4);
  });

  it("means are the same with rates certain and uncertain", () => {
    for (const flow of ["joiners", "leavers"] as const) {
      const error = Math.sqrt((uncertain[flow].variance + certain[flow].variance) / DRAWS);
      expect(Math.abs(uncertain[flow].mean - certain[flow].mean)).toBeLessThanOrEqual(5 * error);
    }
  });
});
