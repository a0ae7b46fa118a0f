import fc from "fast-check";
import { expect, test } from "vitest";
import { pick, pickCounted } from "../../../src/simulate/random/samplers.ts";
import { uniform } from "../../../src/simulate/random/stream.ts";
import { draws } from "../../helpers/draws.ts";

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
