import { expect, it } from "vitest";
import { type SoughtSize, seekWords } from "../src/seek/words.ts";

const NEAREST = { size: 0.3184, figure: 8500 };

/** The mean of all plans in January 2028, sought by a lever: what words need of it. */
const SOUGHT = {
  options: { scenario: "mitigated.json", draws: 200, seed: 1 },
  whole: { name: "council", hash: "0123456789abcdef", settings: [] },
  target: { measure: "total", year: 2028, relation: "=", value: 8500 },
  varied: {
    name: "support",
    property: "size",
    meaning: "part of joiners",
    range: { least: 0, most: 1, tolerance: 0.01 },
  },
  sought: {
    outcome: "found",
    best: NEAREST,
    trials: [{ size: 1, figure: 6729 }, { size: 0.3181, figure: 8502 }, NEAREST, { size: 0, figure: 9316 }],
  },
  error: 0.035,
} as unknown as SoughtSize;

it("of sizes that look alike gives the one that was found, and all in order", () => {
  expect(seekWords(SOUGHT)).toMatch(/size of support +mean\n +0 +9,316\n +0\.318 +8,500\n +1 +6,729\n\n/);
});
