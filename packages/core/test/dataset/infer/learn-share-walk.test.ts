import { expect, test } from "vitest";
import { ageParts, learnShareWalk, settingParts } from "../../../src/dataset/infer/learn-share-walk.ts";
import type { PublishedArea } from "../../../src/dataset/infer/published.ts";
import { normals } from "./normals.ts";

/**
 * Councils whose new plans divide over two settings by a share that steps by sd √(q (1 - q)) a year, seen with passing noise
 * of `noise` times the same.
 */
function councils(sd: number, noise: number, count = 120): PublishedArea[] {
  const normal = normals(11);
  return Array.from({ length: count }, (_, c) => {
    let share = 0.4;
    const years = Array.from({ length: 12 }, (_, i) => {
      const scale = Math.sqrt(share * (1 - share));
      share = Math.min(0.98, Math.max(0.02, share + sd * scale * normal()));
      const special = Math.round(2000 * Math.min(1, Math.max(0, share + noise * scale * normal())));
      const classes = { mainstream: 2000 - special, special };
      return { year: 2010 + i, plans: {}, newPlans: { classes }, ceased: {} };
    });
    return { kind: "council", name: `council ${c}`, code: `${c}`, years };
  });
}

test("how far shares wander is found again, net of passing noise", () => {
  expect(learnShareWalk(councils(0.1, 0.05), 2021, settingParts)).toBeCloseTo(0.1, 1.7);
  expect(learnShareWalk(councils(0.05, 0.1), 2021, settingParts)).toBeCloseTo(0.05, 1.7);
});

test("shares that do not move but for noise do not wander", () => {
  expect(learnShareWalk(councils(0, 0.1), 2021, settingParts) ?? 0).toBeLessThan(0.02);
});

test("later years are not looked at, and too few are not enough", () => {
  const known = councils(0.1, 0).map((council) => ({
    ...council,
    years: council.years.filter(({ year }) => year <= 2015),
  }));
  expect(learnShareWalk(councils(0.1, 0), 2015, settingParts)).toBe(learnShareWalk(known, 2015, settingParts));
  expect(learnShareWalk(councils(0.1, 0, 2), 2011, settingParts)).toBeUndefined();
});

test("single years of age make up their bands, and a run that crosses bands tells nothing of them", () => {
  const year = (age: number, plans: number) => ({ fromAge: age, toAge: age, plans });
  expect([...(ageParts({ ages: [year(3, 5), year(4, 7), year(5, 1)] }) ?? [])]).toEqual([
    ["under_5", 12],
    ["5_10", 1],
  ]);
  expect(ageParts({ ages: [{ fromAge: 4, toAge: 6, plans: 3 }] })).toBeUndefined();
  expect(ageParts({})).toBeUndefined();
});
