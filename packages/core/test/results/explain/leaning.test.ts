import { expect, test } from "vitest";
import { type RatePosterior, sharePosterior } from "../../../src/rates/posterior.ts";
import { averageOf, rateLeaning, shareLeaning } from "../../../src/results/explain/leaning.ts";

test("6 children and a group worth 4, of 10 children and a phase worth 10: 0.6, 0.4 × 1/2, 0.4 × 1/2", () => {
  const phase = sharePosterior(2, Float64Array.of(20, 80));
  const group = sharePosterior(2, Float64Array.of(3, 7), { posterior: phase, of: Int32Array.of(0), weight: 10 });
  const cells = sharePosterior(2, Float64Array.of(2, 4, 0, 0), {
    posterior: group,
    of: Int32Array.of(0, 0),
    weight: 4,
  });
  expect(shareLeaning(cells, 0)).toEqual([0.6, 0.2, 0.2].map((part) => expect.closeTo(part, 12)));
  expect(shareLeaning(cells, 1)).toEqual([0, 0.5, 0.5]);
});

test("3 joiners and a council worth 9: a quarter is its own; the council's 6 and neighbours worth 2: 3/4 of the rest", () => {
  const only = Int32Array.of(0);
  const ages: RatePosterior = { shape: Float64Array.of(6, 10), inverseScale: Float64Array.of(100, 100) };
  const council: RatePosterior = {
    shape: Float64Array.of(8),
    inverseScale: Float64Array.of(100),
    parent: {
      posterior: ages,
      first: only,
      last: Int32Array.of(1),
      stride: 1,
      exposure: Float64Array.of(100, 100),
      weight: 2,
      follows: Float64Array.of(0.25),
    },
  };
  const locality: RatePosterior = {
    shape: Float64Array.of(12),
    inverseScale: Float64Array.of(100),
    parent: {
      posterior: council,
      first: only,
      last: only,
      stride: 1,
      exposure: Float64Array.of(100),
      weight: 9,
      follows: Float64Array.of(0.75),
    },
  };
  expect(rateLeaning(locality, 0)).toEqual([0.25, 0.75 * 0.75, 0.75 * 0.25].map((part) => expect.closeTo(part, 12)));
});

test("averages are weighted, and plain where nothing weighs", () => {
  const lists = [
    [1, 0],
    [0, 4],
  ];
  expect(averageOf(lists, [3, 1])).toEqual([0.75, 1]);
  expect(averageOf(lists, [0, 0])).toEqual([0.5, 2]);
});
