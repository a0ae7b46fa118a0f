import { expect, test } from "vitest";
import { learnLeavingYear } from "../../../src/dataset/infer/learn-leaving-year.ts";
import type { PublishedArea } from "../../../src/dataset/infer/published.ts";
import { published } from "./areas.ts";
import { normals } from "./normals.ts";

/**
 * Councils with 1,000 plans of each age to 15 in every January, and of those older what stays of them: nobody joins, and from the end of
 * Year 11 on the odds that one leaves are 1 to 4 times e^N(0, sd²) in each year.
 */
function councils(sd: number, count: number): PublishedArea[] {
  const normal = normals(5);
  return Array.from({ length: count }, (_, c) => {
    let plans = new Array<number>(26).fill(1000);
    const years = Array.from({ length: 8 }, (_, i) => {
      const ages = plans.map((each, age) => ({ fromAge: age, toAge: age, plans: each }));
      const total = plans.reduce((sum, each) => sum + each, 0);
      const odds = Math.exp(sd * normal()) / 4;
      plans = plans.map((_, age) => (age <= 15 ? 1000 : Math.round(plans[age - 1] / (1 + odds))));
      return published(2015 + i, { total, ages }, { total: 1000, ages: [{ fromAge: 0, toAge: 0, plans: 1000 }] });
    });
    return { kind: "council", name: `council ${c}`, code: `${c}`, years };
  });
}

test("how far the odds of leaving stray is found again", () => {
  // 60 councils of 6 pairs of years, a year being in two of them: a standard error of about √(3 / 360) = 9% of 2 sd², so 5% of sd.
  expect(Math.abs((learnLeavingYear(councils(0.4, 60), {}, 2022) as number) / 0.4 - 1)).toBeLessThan(0.15);
});

test("odds that do not stray are found not to", () => {
  expect(learnLeavingYear(councils(0, 60), {}, 2022)).toBeLessThan(0.05);
});

test("later years are not looked at, and too few are not enough", () => {
  const known = councils(0.4, 30).map((council) => ({
    ...council,
    years: council.years.filter(({ year }) => year <= 2019),
  }));
  expect(learnLeavingYear(councils(0.4, 30), {}, 2019)).toBe(learnLeavingYear(known, {}, 2019));
  expect(learnLeavingYear(councils(0.4, 2), {}, 2022)).toBeUndefined();
});
