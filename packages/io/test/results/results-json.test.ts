import { expect, test } from "vitest";
import { resultsJson } from "../../src/results/results-json.ts";

test("an object a row, with figures as they are", () => {
  const text = resultsJson({ census_year: [2024, 2025], setting: ["special", "ap"], mean: [0.1 + 0.2, 12] });
  expect(JSON.parse(text)).toEqual([
    { census_year: 2024, setting: "special", mean: 0.1 + 0.2 },
    { census_year: 2025, setting: "ap", mean: 12 },
  ]);
  expect(text.split("\n")).toHaveLength(4);
});

test("a table without rows is an empty array", () => {
  expect(resultsJson({ census_year: [], mean: [] })).toBe("[]");
});
