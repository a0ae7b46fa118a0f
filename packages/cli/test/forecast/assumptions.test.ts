import { expect, it } from "vitest";
import { assumptionText } from "../../src/forecast/words/assumptions.ts";

const said = (name: string, value: number): string =>
  assumptionText({ name, value, unit: "", meaning: "", source: "the source" });

it.each([
  // A negative binomial count of mean 20 and size 20 has the variance 20 + 20² / 20 = 40; by chance alone 20.
  [
    "joiner_dispersion",
    20,
    "Where 20 children of one age and need join in a usual year, there may well be 6.3 more or fewer, 4.5 by chance alone (the source; joiner_dispersion).",
  ],
  // 10% of √(0.2 × 0.8) = 0.4 is 4 points, and of √(0.05 × 0.95) = 0.218 is 2.2.
  [
    "setting_walk_sd",
    0.1,
    "Each year a setting's share of those who join or move may shift for good, one of 20% by 4 points either way, one of 5% by 2.2 (the source; setting_walk_sd).",
  ],
  // Odds of e^0.6931 = 2 times as much, or of half.
  [
    "leaving_year_sd",
    Math.log(2),
    "In any one year the odds of leaving may well be 100% higher, or 50% lower (the source; leaving_year_sd).",
  ],
  [
    "recency_half_life",
    1.5,
    "The past goes out of date: in telling who leaves and moves, a year counts half of one 18 months later (the source; recency_half_life).",
  ],
])("%s of %d is said as a reader would say it", (name, value, words) => {
  expect(said(name, value)).toBe(words);
});

it("an assumption that has no words of its own is told by its meaning, value and unit", () => {
  const assumption = { name: "to", value: 7, unit: "years", meaning: "how long", source: "stated assumption: a guess" };
  expect(assumptionText(assumption)).toBe("How long: 7 years (stated assumption; to).");
});
