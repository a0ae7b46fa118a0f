import { nearestHint } from "@sufficiency/core";
import { expect, test } from "vitest";

test.each([
  ["SEHM", ["ASD", "SEMH"], " (did you mean SEMH?)"],
  ["asd", ["ASD", "SEMH"], " (did you mean ASD?)"],
  [" age ", ["age", "count"], " (did you mean age?)"],
  ["nothing_like_it", ["age", "count"], ""],
  ["", ["age"], ""],
  ["age", [], ""],
])("the word nearest to %j", (word, words, hint) => {
  expect(nearestHint(word, words)).toBe(hint);
});

test("a word beyond all length has no nearest, and does not take forever", () => {
  expect(nearestHint("x".repeat(10_000_000), ["age"])).toBe("");
});
