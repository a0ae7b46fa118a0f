import { describe, expect, it } from "vitest";
import { createDemand } from "../../src/simulate/demand.ts";
import type { DemandModel } from "../../src/simulate/model.ts";
import type { Uncertainty } from "../../src/simulate/uncertainty.ts";
import { expectMoments, momentsOf } from "../helpers/moments.ts";
import { CHANCE_ONLY, smallModel } from "../helpers/small-model.ts";
import { type YearFlows, yearFlows } from "../helpers/year-flows.ts";

const RATES_ONLY: Uncertainty = { parameters: true, walk: false };
const WALK_ONLY: Uncertainty = { parameters: false, walk: true };
const YEARS = 10;

function sum(counts: Int32Array): number {
  return counts.reduce((a, b) => a + b, 0);
}

/** The sum over all years, of each draw, of what a year's flows count. */
function totals(model: DemandModel, draws: number, count: (flows: YearFlows) => number): Float64Array {
  const demand = createDemand(model, RATES_ONLY);
  return Float64Array.from({ length: draws }, (_, draw) => {
    demand.begin(7, draw);
    let total = 0;
    for (let year = 1; year <= model.years; year++) {
      demand.advance(year);
      total += count(yearFlows(demand, model));
    }
    return total;
  });
}

/** How far, in standard errors of a sample variance with no excess kurtosis, a sample's variance lies from another. */
function standardErrorsFrom(values: Float64Array, variance: number): number {
  return Math.abs(momentsOf(values).variance - variance) / (variance * Math.sqrt(2 / values.length));
}

/**
 * Joiners at one age: the rate is Gamma(shape a, inverse scale r), a year's count Poisson. Ten years at one unknown rate are
 * negative binomial: mean 10 a/r, variance 10 a/r + 100 a/r², excess kurtosis 6/a + 1/variance. Were the rate drawn anew
 * each year, the variance would be 10 a/r + 10 a/r².
 */
describe("joiners: ten years of one Gamma rate and Poisson counts", () => {
  const [a, r] = [4, 2];
  const model = smallModel({ years: YEARS, join: (age) => (age === 5 ? [a, r] : [0, 1]) });
  const joiners = totals(model, 6000, (flows) => sum(flows.joined));
  const mean = (YEARS * a) / r;

  it("have the mean and variance of one rate a draw", () => {
    const variance = mean + (YEARS ** 2 * a) / r ** 2;
    expectMoments(joiners, { mean, variance, excessKurtosis: 6 / a + 1 / variance });
  });

  it("do not have the variance of a rate drawn anew each year", () => {
    expect(standardErrorsFrom(joiners, mean + (YEARS * a) / r ** 2)).toBeGreaterThan(50);
  });
});

/**
 * Joiners with over-dispersed counts besides: a year's count is negative binomial of size k = 8 around the one rate L, so
 * variance = E[10 (L + L²/k)] + Var(10 L) = 10 (a/r + (a/r² + (a/r)²) / k) + 100 a/r².
 */
it("joiners: ten years of one Gamma rate and negative binomial counts have the variance of both", () => {
  const [a, r, k] = [20, 10, 8];
  const model = smallModel({ years: YEARS, dispersion: k, join: (age) => (age === 5 ? [a, r] : [0, 1]) });
  const joiners = totals(model, 6000, (flows) => sum(flows.joined));
  const rate = a / r;
  const variance = YEARS * (rate + (a / r ** 2 + rate ** 2) / k) + (YEARS ** 2 * a) / r ** 2;
  expect(Math.abs(momentsOf(joiners).mean - YEARS * rate)).toBeLessThanOrEqual(5 * Math.sqrt(variance / 6000));
  expect(standardErrorsFrom(joiners, variance)).toBeLessThanOrEqual(5);
});

/** Two ages in two localities: four rates, each an unknown of its own, so variances add up. */
it("joiners: rates of different ages and localities are independent", () => {
  const [a, r] = [4, 2];
  const model = smallModel({
    years: YEARS,
    localities: ["town", "fen"],
    join: (age) => (age === 5 || age === 9 ? [a, r] : [0, 1]),
  });
  const joiners = totals(model, 6000, (flows) => sum(flows.joined));
  const variance = 4 * ((YEARS * a) / r + (YEARS ** 2 * a) / r ** 2);
  expect(Math.abs(momentsOf(joiners).mean - (4 * YEARS * a) / r)).toBeLessThanOrEqual(5 * Math.sqrt(variance / 6000));
  expect(standardErrorsFrom(joiners, variance)).toBeLessThanOrEqual(5);
});

/**
 * Leavers of one row that Poisson(m) joiners fill anew each year: with p ~ Beta(a, b) a year's leavers are Poisson(m p). Ten
 * years at one unknown p have mean 10 m E(p), variance 10 m E(p) + (10 m)² Var(p); with p drawn anew each year the last
 * term would be 10 m² Var(p). Joiners' own rate is all but certain: Gamma with shape 10^12. Nobody is there at the base, so
 * eleven years have ten with leavers.
 */
describe("leavers: one row that is filled anew each year", () => {
  const [a, b, m] = [3, 7, 20];
  const model = smallModel({
    years: YEARS + 1,
    settings: ["mainstream"],
    join: (age) => (age === 10 ? [m * 1e12, 1e12] : [0, 1]),
    leave: (age) => (age === 10 ? [a, b] : [0, 1]),
  });
  const leavers = totals(model, 6000, (flows) => flows.left[10]);
  const mean = (YEARS * m * a) / (a + b);
  const spread = (a * b) / ((a + b) ** 2 * (a + b + 1));

  it("have the mean and variance of one rate a draw", () => {
    const variance = mean + (YEARS * m) ** 2 * spread;
    expect(Math.abs(momentsOf(leavers).mean - mean)).toBeLessThanOrEqual(5 * Math.sqrt(variance / leavers.length));
    expect(standardErrorsFrom(leavers, variance)).toBeLessThanOrEqual(5);
  });

  it("do not have the variance of a rate drawn anew each year", () => {
    expect(standardErrorsFrom(leavers, mean + YEARS * m ** 2 * spread)).toBeGreaterThan(50);
  });
});

/**
 * Movers out of one row that is filled anew, as leavers: Dirichlet(a, b) over two settings is Beta. Children who entered
 * special stay there.
 */
it("movers: ten years of one Dirichlet row have the variance of one rate a draw", () => {
  const [a, b, m] = [2, 6, 20];
  const model = smallModel({
    years: YEARS + 1,
    join: (age) => (age === 10 ? [m * 1e12, 1e12] : [0, 1]),
    enter: () => [1, 0],
    move: (age, _need, setting) => (setting === 1 ? [0, 1] : age === 10 ? [b, a] : [1, 0]),
  });
  const movers = totals(model, 6000, (flows) => sum(flows.movedTo));
  const mean = (YEARS * m * a) / (a + b);
  const variance = mean + ((YEARS * m) ** 2 * (a * b)) / ((a + b) ** 2 * (a + b + 1));
  expect(Math.abs(momentsOf(movers).mean - mean)).toBeLessThanOrEqual(5 * Math.sqrt(variance / movers.length));
  expect(standardErrorsFrom(movers, variance)).toBeLessThanOrEqual(5);
});

/** Settings entered: ten years of Poisson(m) joiners share one Dirichlet(a, b): as leavers. */
it("joiners' settings: ten years share one Dirichlet draw", () => {
  const [a, b, m] = [3, 9, 20];
  const model = smallModel({
    years: YEARS,
    join: (age) => (age === 10 ? [m * 1e12, 1e12] : [0, 1]),
    enter: () => [b, a],
  });
  const special = totals(model, 6000, (flows) => flows.joined[21]);
  const mean = (YEARS * m * a) / (a + b);
  const variance = mean + ((YEARS * m) ** 2 * (a * b)) / ((a + b) ** 2 * (a + b + 1));
  expect(Math.abs(momentsOf(special).mean - mean)).toBeLessThanOrEqual(5 * Math.sqrt(variance / special.length));
  expect(standardErrorsFrom(special, variance)).toBeLessThanOrEqual(5);
});

/**
 * With a certain rate of n joiners a year, the logarithm of year h's joiners has variance h sd² for the walk, s² for what is
 * of that year alone, and all but 1/n more for chance. Steps are independent and single years too, so the later of two years
 * less the earlier has the variance of the steps between them and of both single years.
 */
describe.each([
  { sd: 0.15, s: 0, name: "the walk of the joiner rate" },
  { sd: 0, s: 0.1, name: "single years off the joiner rate" },
  { sd: 0.15, s: 0.1, name: "the walk with single years off it" },
])("$name", ({ sd, s }) => {
  const n = 2000;
  const draws = 1500;
  const model = smallModel({
    years: 5,
    settings: ["mainstream"],
    walkSd: sd,
    yearSd: s,
    trend: (year) => 1 - year / 20,
    join: (age) => (age === 5 ? [n, 1] : [0, 1]),
  });
  const demand = createDemand(model, WALK_ONLY);
  const logs = Array.from({ length: draws }, (_, draw) => {
    demand.begin(9, draw);
    return Array.from({ length: 5 }, (_, i) => {
      demand.advance(i + 1);
      return Math.log(sum(yearFlows(demand, model).joined) / n);
    });
  });
  const year = (h: number): Float64Array => Float64Array.from(logs, (path) => path[h - 1]);

  it.each([1, 2, 3, 4, 5])("the logarithm of joiners is normal around the trend: year %i", (h) => {
    expectMoments(year(h), {
      mean: Math.log(1 - h / 20),
      variance: h * sd ** 2 + s ** 2 + 1 / n,
      excessKurtosis: 0,
    });
  });

  it("a later year varies around an earlier by the steps between them and by both single years", () => {
    const between = year(5).map((log, draw) => log - year(2)[draw]);
    expectMoments(between, {
      mean: Math.log(0.75 / 0.9),
      variance: 3 * sd ** 2 + 2 * s ** 2 + 2 / n,
      excessKurtosis: 0,
    });
  });
});

it("rates at their means, no walk and no dispersion: ten years of joiners are Poisson", () => {
  const model = smallModel({ years: YEARS, walkSd: 0.5, yearSd: 0.5, join: (age) => (age === 5 ? [4, 2] : [0, 1]) });
  const demand = createDemand(model, CHANCE_ONLY);
  const joiners = Float64Array.from({ length: 4000 }, (_, draw) => {
    demand.begin(10, draw);
    let total = 0;
    for (let year = 1; year <= YEARS; year++) {
      demand.advance(year);
      total += sum(yearFlows(demand, model).joined);
    }
    return total;
  });
  expectMoments(joiners, { mean: 20, variance: 20, excessKurtosis: 1 / 20 });
});
