import { expect, test } from "vitest";
import { learnSettingWalk } from "../../../src/dataset/infer/learn-setting-walk.ts";
import type { PublishedArea } from "../../../src/dataset/infer/published.ts";
import { normals } from "./normals.ts";

/** Councils whose new plans divide over three settings by shares that walk by `walkSd`, seen with noise of `noiseSd`. */
function councils(walkSd: number, noiseSd: number): PublishedArea[] {
  const normal = normals(11);
  return Array.from({ length: 120 }, (_, c) => {
    const walk = [0, 0, 0];
    const years = Array.from({ length: 12 }, (_, i) => {
      const pull = [0.6, 0.1, 0.3].map((share, s) => {
        walk[s] += walkSd * normal();
        return share * Math.exp(walk[s] + noiseSd * normal());
      });
      const all = pull.reduce((sum, each) => sum + each, 0);
      const [mainstream, resource_base, special] = pull.map((each) => Math.round((5000 * each) / all));
      const classes = { mainstream, resource_base, special };
      return { year: 2010 + i, plans: {}, newPlans: { classes }, ceased: {} };
    });
    return { kind: "council", name: `council ${c}`, code: `${c}`, years };
  });
}

test("a walk is found again, net of passing noise", () => {
  // Shares of a sum move a little less than the pulls themselves, since a setting that pulls more has fewer to win from.
  const found = learnSettingWalk(councils(0.2, 0.1), 2021) ?? 0;
  expect(found).toBeGreaterThan(0.14);
  expect(found).toBeLessThan(0.21);
});

test("shares that do not move but for chance and noise have next to no walk", () => {
  expect(learnSettingWalk(councils(0, 0.1), 2021) ?? 0).toBeLessThan(0.02);
});

test("later years are not looked at, and too few are not enough", () => {
  const known = councils(0.2, 0).map((council) => ({
    ...council,
    years: council.years.filter(({ year }) => year <= 2015),
  }));
  expect(learnSettingWalk(councils(0.2, 0), 2015)).toBe(learnSettingWalk(known, 2015));
  expect(learnSettingWalk(councils(0.2, 0).slice(0, 2), 2011)).toBeUndefined();
});
