import fc from "fast-check";
import { expect, test } from "vitest";
import { dirichletCumulative, pick, pickCounted } from "../../../src/simulate/random/samplers.ts";
import { uniform } from "../../../src/simulate/random/stream.ts";
import { draws, streamAt } from "../../helpers/draws.ts";
import { expectMoments } from "../../helpers/moments.ts";

function cumulative(cell: number, alpha: readonly number[]): Float64Array {
  const out = new Float64Array(alpha.length);
  dirichletCumulative(streamAt(cell), Float64Array.from(alpha), 0, alpha.length, out, 0);
  return out;
}

test.each([[[1, 1, 1]], [[0.3, 2, 7.7]], [[1e-3, 2e-3, 5e-3]], [[1e-9, 2e-9, 5e-9]], [[400, 100, 500]]])(
  "Dirichlet %j: each share has the mean and variance of its beta",
  (alpha) => {
    const sum = alpha.reduce((total, a) => total + a, 0);
    alpha.forEach((a, i) => {
      const b = sum - a;
      const shares = draws(20_000, (stream) => {
        const out = new Float64Array(alpha.length);
        dirichletCumulative(stream, Float64Array.from(alpha), 0, alpha.length, out, 0);
        return out[i] - (i > 0 ? out[i - 1] : 0);
      });
      expectMoments(shares, {
        mean: a / sum,
        variance: (a * b) / (sum ** 2 * (sum + 1)),
        excessKurtosis: (6 * ((a - b) ** 2 * (sum + 1) - a * b * (sum + 2))) / (a * b * (sum + 2) * (sum + 3)),
      });
    });
  },
);

test("cumulative shares never fall, and the last is exactly 1", () => {
  const alpha = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-12, max: 1e6, noNaN: true })), { minLength: 1 });
  fc.assert(
    fc.property(fc.nat(), alpha, (cell, parameters) => {
      const shares = cumulative(cell, parameters);
      expect(shares[shares.length - 1]).toBe(1);
      shares.forEach((share, i) => {
        expect(share).toBeGreaterThanOrEqual(i === 0 ? 0 : shares[i - 1]);
      });
    }),
  );
});

test("a parameter of 0 gets no share, at either end or between", () => {
  for (let cell = 0; cell < 200; cell++) {
    const [first, second, third, fourth, last] = cumulative(cell, [0, 1e-9, 0, 3e-9, 0]);
    expect([first, third - second, last - fourth]).toEqual([0, 0, 0]);
  }
});

test("only the slice asked for is read and written", () => {
  const out = new Float64Array(5).fill(-1);
  dirichletCumulative(streamAt(3), Float64Array.of(9, 9, 1, 2, 9), 2, 2, out, 1);
  expect([...out]).toEqual([-1, cumulative(3, [1, 2])[0], 1, -1, -1]);
});

test("pick takes the first share above u, and a share of 0 never", () => {
  const shares = Float64Array.of(9, 0, 0.25, 0.25, 1, 1);
  const picked = [0, 0.2499, 0.25, 0.9999].map((u) => pick(shares, 1, 5, u));
  expect(picked).toEqual([1, 1, 3, 3]);
  expect(pick(shares, 1, 1, 0.5)).toBe(0);
});

test("pick gives each place its share", () => {
  const shares = Float64Array.of(0.1, 0.1, 0.4, 1);
  const n = 20_000;
  for (const [place, expected] of [0.1, 0, 0.3, 0.6].entries()) {
    const picked = draws(n, (stream) => Number(pick(shares, 0, 4, uniform(stream)) === place));
    const share = picked.reduce((sum, hit) => sum + hit, 0) / n;
    expect(Math.abs(share - expected)).toBeLessThanOrEqual(5 * Math.sqrt((expected * (1 - expected)) / n));
  }
});

test("pickCounted deals the children numbered 0 to n - 1 to groups of the given sizes, in order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 8 }), (sizes) => {
      const children = sizes.flatMap((size, group) => new Array<number>(size).fill(group));
      const counts = Int32Array.from([99, ...sizes, 99]);
      expect(children.map((_, place) => pickCounted(counts, 1, sizes.length, place))).toEqual(children);
    }),
  );
});
