import fc from "fast-check";
import { expect, test } from "vitest";
import { smoothAges } from "../../../src/dataset/infer/smooth-ages.ts";
import { AGE_BANDS } from "../../../src/domain/ages.ts";

const bandsOf = (plans: readonly number[]) =>
  AGE_BANDS.map(({ fromAge, toAge }, b) => ({ fromAge, toAge, plans: plans[b] }));

test("bands keep their sums, no age is below 0, and none below 2 has plans", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 5, maxLength: 5 }), (plans) => {
      const ages = smoothAges(bandsOf(plans));
      expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
      expect(ages[0] + ages[1]).toBe(0);
      AGE_BANDS.forEach(({ fromAge, toAge }, b) => {
        const sum = ages.slice(fromAge, toAge + 1).reduce((all, value) => all + value, 0);
        expect(sum).toBeCloseTo(plans[b], 6);
      });
    }),
  );
});

test("the curve is smooth: steps from age to age are small where bands are alike", () => {
  // Leicestershire, January 2020 (DfE, EHC plans 2022, by age): 178, 1,545, 1,689, 1,004, 335.
  const ages = smoothAges(bandsOf([178, 1545, 1689, 1004, 335]));
  const steps = Array.from({ length: 20 }, (_, i) => Math.abs(ages[i + 5] - ages[i + 4]));
  expect(Math.max(...steps)).toBeLessThan(80);
  expect(ages[4]).toBeGreaterThan(ages[3]);
  expect(ages[16]).toBeGreaterThan(ages[19]);
});

test("a single year of age stays as it is", () => {
  const ages = smoothAges([
    { fromAge: 9, toAge: 9, plans: 40 },
    { fromAge: 10, toAge: 10, plans: 10 },
  ]);
  expect(ages[9]).toBeCloseTo(40, 9);
  expect(ages[10]).toBeCloseTo(10, 9);
  expect(ages[11]).toBe(0);
});
