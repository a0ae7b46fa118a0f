import { describe, expect, test } from "vitest";
import { meanRate, meanShares, type RatePosterior, sharePosterior } from "../../src/rates/posterior.ts";
import { shrinkRates } from "../../src/rates/shrink-rates.ts";
import { drawnRatesOf } from "../../src/simulate/drawn-join.ts";
import { drawnShares } from "../../src/simulate/drawn-shares.ts";
import { createStream, keyStream, PURPOSE } from "../../src/simulate/random/stream.ts";
import { momentsOf } from "../helpers/moments.ts";

const DRAWS = 20_000;

/** The shares or rates of cells 0 and 1 in many draws. */
function manyDraws(draw: (number: number) => readonly [number, number]): [Float64Array, Float64Array] {
  const first = new Float64Array(DRAWS);
  const second = new Float64Array(DRAWS);
  for (let i = 0; i < DRAWS; i++) [first[i], second[i]] = draw(i);
  return [first, second];
}

function correlation(a: Float64Array, b: Float64Array): number {
  const [of, and] = [momentsOf(a), momentsOf(b)];
  const covariance = a.reduce((sum, value, i) => sum + (value - of.mean) * (b[i] - and.mean), 0) / a.length;
  return covariance / Math.sqrt(of.variance * and.variance);
}

describe("shares", () => {
  /** Two cells without children of their own under one parent, of whose 20 children 5 leave. */
  const parents = sharePosterior(2, Float64Array.of(5, 15));
  const under = (weight: number, counts: readonly number[]) =>
    sharePosterior(2, Float64Array.from(counts), { posterior: parents, of: Int32Array.of(0, 0), weight });

  function drawn(weight: number, counts: readonly number[] = [0, 0, 0, 0]) {
    const stream = createStream();
    const shares = drawnShares(under(weight, counts), PURPOSE.leaveRate, stream, false);
    return manyDraws((number) => {
      keyStream(stream, 7, number);
      shares.begin();
      return [shares.shares[shares.at(0)], shares.shares[shares.at(1)]];
    });
  }

  test("a cell that leans wholly on its parent is as uncertain as the parent, and so is its neighbour alike", () => {
    const [first, second] = drawn(1e6);
    // Beta(5, 15): mean 1/4, variance 5 × 15 / (20² × 21) = 0.0089286.
    expect(momentsOf(first).mean).toBeCloseTo(0.25, 2);
    expect(momentsOf(first).variance).toBeCloseTo(75 / 8400, 3);
    expect(correlation(first, second)).toBeGreaterThan(0.99);
  });

  test("a cell that leans lightly has its own mind", () => {
    // Given the parent's q, Beta(2q, 2 - 2q) has variance q (1 - q) / 3; by total variance the correlation is
    // Var q / (Var q + E q (1 - q) / 3) = 0.0089286 / (0.0089286 + (0.25 - 0.0625 - 0.0089286) / 3) = 0.130.
    const [first, second] = drawn(2);
    expect(correlation(first, second)).toBeCloseTo(0.13, 1);
  });

  test("the mean of the draws is the mean with the parent at its mean: (counts + weight × mean) / all", () => {
    const [first, second] = drawn(10, [3, 2, 0, 40]);
    const means = meanShares(under(10, [3, 2, 0, 40]));
    expect([means[0], means[2]]).toEqual([(3 + 2.5) / 15, 2.5 / 50]);
    for (const [draws, mean] of [
      [first, means[0]],
      [second, means[2]],
    ] as const) {
      const { mean: found, variance } = momentsOf(draws);
      expect(Math.abs(found - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
    }
  });

  test("what a cell gets does not depend on which was asked for first", () => {
    const order = [0, 1].map((first) => {
      const stream = createStream();
      const shares = drawnShares(under(10, [3, 2, 0, 40]), PURPOSE.leaveRate, stream, false);
      keyStream(stream, 7, 3);
      shares.begin();
      shares.at(first);
      shares.at(1 - first);
      return [...shares.shares];
    });
    expect(order[0]).toEqual(order[1]);
  });
});

describe("joiner rates", () => {
  /** Two localities of a council that had 16 joiners in 1,000 person-years, each with none of its own. */
  const council: RatePosterior = { shape: Float64Array.of(16), inverseScale: Float64Array.of(1000) };
  function under(weight: number, counts: readonly number[]): RatePosterior {
    const same = Int32Array.of(0, 0);
    return {
      shape: Float64Array.from(counts, (count) => weight + count),
      inverseScale: new Float64Array(2).fill(weight / 0.016 + 500),
      parent: {
        posterior: council,
        weight,
        first: same,
        last: same,
        stride: 1,
        exposure: Float64Array.of(1000),
        follows: Float64Array.from(counts, (count) => weight / (weight + count)),
      },
    };
  }

  function drawn(posterior: RatePosterior) {
    const stream = createStream();
    const { draw, rates } = drawnRatesOf(posterior, stream);
    return manyDraws((number) => {
      keyStream(stream, 8, number);
      draw();
      return [rates[0], rates[1]];
    });
  }

  test("a rate that leans wholly on the council's is as uncertain as that", () => {
    const [first, second] = drawn(under(1e7, [0, 0]));
    // Gamma(16, 1000): coefficient of variation 1 / √16 = 1/4.
    const { mean, variance } = momentsOf(first);
    expect(mean).toBeCloseTo(0.016, 3);
    expect(Math.sqrt(variance) / mean).toBeCloseTo(0.25, 2);
    expect(correlation(first, second)).toBeGreaterThan(0.99);
  });

  test("by hand: two localities of 12 joiners each, with the council worth 12, are together as uncertain as 24 joiners", () => {
    // Each tells the council 12 x 12 / (12 + 12) = 6 joiners in 250 person-years, so it is Gamma(12, 500). A locality draws
    // Gamma(24, 24 / 0.024) and follows the council by a half. Of their sum's relative variance the localities' own part is
    // 1 / (2 x 24), the council's 0.5² / 12, the product of both 0.5² / 12 / 48: together 1/24 and 1/2304.
    const same = Int32Array.of(0, 0);
    const known: RatePosterior = { shape: Float64Array.of(12), inverseScale: Float64Array.of(500) };
    const exposure = Float64Array.of(500, 500);
    const pooling = { first: same, last: same, stride: 1, exposure };
    const [first, second] = drawn(shrinkRates({ counts: Float64Array.of(12, 12), exposure }, known, pooling, 12));
    const { mean, variance } = momentsOf(first.map((rate, i) => rate + second[i]));
    expect(mean).toBeCloseTo(0.048, 3);
    expect(Math.abs(variance / mean ** 2 / (1 / 24 + 1 / 2304) - 1)).toBeLessThan(5 * Math.sqrt(2.3 / DRAWS));
  });

  test("drawing from the top leaves the mean as it is", () => {
    const posterior = under(6, [2, 20]);
    const means = meanRate(posterior);
    drawn(posterior).forEach((draws, cell) => {
      const { mean, variance } = momentsOf(draws);
      expect(Math.abs(mean - means[cell])).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
    });
  });
});
