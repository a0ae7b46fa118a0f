import { expect, test } from "vitest";
import { ageAtAugust } from "../../../src/dataset/infer/age-at-august.ts";

test("of 900 plans made at 4 in an even year, 200 are of children aged 5 by August and 50 of children still aged 3", () => {
  const made = Array.from({ length: 26 }, (_, age) => (age === 4 ? 900 : 0));
  const august = ageAtAugust(made);
  // January to August: 2/3 of the year, a birthday between in 1/3 of cases: 2/9. September to December: 1/3 x 1/6 = 1/18.
  expect(august[5]).toBeCloseTo(200, 9);
  expect(august[3]).toBeCloseTo(50, 9);
  expect(august.reduce((sum, plans) => sum + plans, 0)).toBeCloseTo(900, 9);
});

test("nobody is younger than 0 or older than 25", () => {
  const august = ageAtAugust(Array.from({ length: 26 }, () => 10));
  expect(august.reduce((sum, plans) => sum + plans, 0)).toBeCloseTo(260, 9);
});
