import { describe, expect, it } from "vitest";
import { personCell } from "../../src/rates/join.ts";
import { meanRate, meanShares } from "../../src/rates/posterior.ts";
import { drawnRatesOf } from "../../src/simulate/drawn-join.ts";
import { drawnShares } from "../../src/simulate/drawn-shares.ts";
import { createStream, keyStream, PURPOSE } from "../../src/simulate/random/stream.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { momentsOf } from "../helpers/moments.ts";
import { total } from "../helpers/placed-years.ts";

const { rates } = grownRun([], { to: 2021 });
const DRAWS = 4000;
const stream = createStream();

function manyDraws(draw: () => number): ReturnType<typeof momentsOf> {
  return momentsOf(
    Float64Array.from({ length: DRAWS }, (_, number) => {
      keyStream(stream, 51, number);
      return draw();
    }),
  );
}

/** Leavers whom drawn rates expect of the children seen, and what it would be with rates at their means. */
function leavers() {
  const { counts, outcomes } = rates.leave;
  const shares = drawnShares(rates.leave, PURPOSE.leaveRate, stream, false);
  const rows = Array.from({ length: counts.length / outcomes }, (_, row) => row).filter(
    (row) => counts[2 * row] + counts[2 * row + 1] > 0,
  );
  const children = rows.map((row) => counts[2 * row] + counts[2 * row + 1]);
  const means = rows.map((row) => meanShares(rates.leave)[2 * row]);
  const drawn = manyDraws(() => {
    shares.begin();
    return rows.reduce((sum, row, i) => sum + children[i] * shares.shares[shares.at(row)], 0);
  });
  return { drawn, binomial: rows.reduce((sum, _, i) => sum + children[i] * means[i] * (1 - means[i]), 0) };
}

/** Joiners whom drawn rates expect in a year, over those whom mean rates expect. */
function joiners() {
  const people = rates.population?.at(rates.lastTransition) as Float64Array;
  const means = meanRate(rates.join.posterior);
  const joins = drawnRatesOf(rates.join.posterior, stream);
  const sum = (each: Float64Array) =>
    each.reduce((all, rate, cell) => all + rate * people[personCell(cell, rates.shape)], 0);
  const expected = sum(means);
  return manyDraws(() => {
    joins.draw();
    return sum(joins.rates) / expected;
  });
}

/**
 * A council that has seen n events knows the rate of all of them together to about 1 in √n, however its cells share what
 * they know: borrowing strength must not make the council as a whole surer than its data. The variance of 4,000 draws has
 * a standard error of 2.2%.
 */
describe("what a council has seen is what it knows, no more and little less", () => {
  it("leavers: what drawn rates expect of the children seen varies as binomial counts of them would", () => {
    const { drawn, binomial } = leavers();
    const seen = total(rates.tally.left);
    expect(Math.abs(drawn.mean - seen)).toBeLessThan(0.01 * seen);
    expect(drawn.variance / binomial).toBeGreaterThan(0.95);
    expect(drawn.variance / binomial).toBeLessThan(1.15);
  });

  it("joiners: what drawn rates expect varies, relatively, as a Poisson count of those seen would", () => {
    const { mean, variance } = joiners();
    const seen = rates.tally.joined.reduce((sum, counts, year) => sum + total(counts) * rates.tally.weights[year], 0);
    expect(Math.abs(mean - 1)).toBeLessThan(0.01);
    expect(variance * seen).toBeGreaterThan(0.95);
    expect(variance * seen).toBeLessThan(1.15);
  });
});
