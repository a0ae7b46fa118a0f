import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeMeans } from "../../src/results/whole-means.ts";

test("three thirds of a plan: the first of equals has the whole one, in each year and view by itself", () => {
  const columns = {
    census_year: [2021, 2021, 2021, 2021, 2022],
    setting: ["a", "b", "c", "a", "a"],
    view: ["demand", "demand", "demand", "placed", "demand"],
    mean: [2 / 3, 2 / 3, 2 / 3, 1.4, 7.5],
    p50: [0.5, 1, 1, 1, 7],
  };
  expect(wholeMeans(columns)).toEqual({ ...columns, mean: [1, 1, 0, 1, 8] });
});

test("whole numbers that make the rounded total, each near its mean, whatever the order", () => {
  const anyMeans = fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 1, maxLength: 40 });
  const table = (mean: number[]) => ({ census_year: mean.map(() => 2021), view: mean.map(() => "demand"), mean });
  const sumOf = (values: readonly (string | number)[]) => values.reduce<number>((sum, value) => sum + Number(value), 0);
  fc.assert(
    fc.property(anyMeans, (means) => {
      const { mean } = wholeMeans(table(means));
      const sum = sumOf(means);
      expect(mean.every(Number.isInteger)).toBe(true);
      expect(Math.abs(sumOf(mean) - sum)).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(sumOf(wholeMeans(table(means.toReversed())).mean)).toBe(sumOf(mean));
      means.forEach((value, i) => {
        expect(Math.abs(Number(mean[i]) - value)).toBeLessThan(2);
      });
    }),
  );
});
