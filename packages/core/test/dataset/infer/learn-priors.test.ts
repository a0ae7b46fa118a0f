import { describe, expect, test } from "vitest";
import { censusDate, learnPriors } from "../../../src/dataset/infer/learn-priors.ts";
import type { PublishedArea } from "../../../src/dataset/infer/published.ts";

/** A small generator of even numbers in 0 to 1, for invented series only: Park and Miller, CACM 31 (1988). */
function evenNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function normals(seed: number): () => number {
  const even = evenNumbers(seed);
  return () => Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());
}

const area = (kind: PublishedArea["kind"], name: string, newPlans: readonly number[]): PublishedArea => ({
  kind,
  name,
  code: name,
  years: newPlans.map((total, i) => ({ year: 2010 + i, plans: {}, newPlans: { total }, ceased: {} })),
});

/** England's growth: g(t + 1) = 0.7 g(t) + 0.02 noise. */
function england(normal: () => number, years: number): number[] {
  let level = Math.log(30_000);
  let growth = 0.1;
  return Array.from({ length: years }, () => {
    growth = 0.7 * growth + 0.03 * normal();
    level += growth;
    return Math.round(Math.exp(level));
  });
}

const value = (rows: ReturnType<typeof learnPriors>, name: string) => rows.find((row) => row.name === name)?.value;

describe("many councils whose rates walk by 0.12 a year, seen with noise of 0.1", () => {
  const normal = normals(7);
  const reference = england(normal, 15);
  const councils = Array.from({ length: 150 }, (_, c) => {
    let walk = 0;
    return area(
      "council",
      `council ${c}`,
      reference.map((plans) => {
        walk += 0.12 * normal();
        return Math.round((plans / 100) * Math.exp(walk + 0.1 * normal()));
      }),
    );
  });
  const rows = learnPriors(councils, area("England", "England", reference));

  test("the walk is found, net of the noise", () => {
    // Standard error from 150 councils x 15 years is about 0.01.
    expect(value(rows, "joiner_walk_sd")).toBeGreaterThan(0.09);
    expect(value(rows, "joiner_walk_sd")).toBeLessThan(0.15);
  });

  test("a walk's past growth says little of the next: momentum is small and held within bounds", () => {
    expect(value(rows, "trend_momentum")).toBeGreaterThanOrEqual(0);
    expect(value(rows, "trend_momentum")).toBeLessThan(0.2);
  });

  test("each names its date and its source", () => {
    for (const row of rows)
      expect(row).toMatchObject({ date: "2024-01-18", source: expect.stringContaining("England") });
    expect(rows[0].source).toContain("150 councils' new plans of 2009 to 2023");
  });
});

test("councils that keep growing faster than England have momentum", () => {
  const reference = Array.from({ length: 12 }, () => 30_000);
  const councils = Array.from({ length: 10 }, (_, c) =>
    area(
      "council",
      `council ${c}`,
      reference.map((_, i) => Math.round(3000 * Math.exp(0.02 * (c - 5) * i))),
    ),
  );
  // x(t + 1) - level = slope exactly, so the regression slope is 1, held at 0.9.
  expect(value(learnPriors(councils, area("England", "England", reference)), "trend_momentum")).toBe(0.9);
});

test("what cannot be estimated is left out", () => {
  const few = [area("council", "one", [100, 110, 120, 130])];
  expect(learnPriors(few, area("England", "England", [1000, 1010, 1030, 1070]))).toEqual([]);
  expect(learnPriors(few, undefined)).toEqual([]);
});

test.each([
  // Source: DfE SEN2 guides.
  [2015, "2015-01-15"],
  [2018, "2018-01-18"],
  [2021, "2021-01-14"],
  [2024, "2024-01-18"],
  [2025, "2025-01-16"],
  [2026, "2026-01-15"],
])("the census of %i was on %s", (year, date) => {
  expect(censusDate(year)).toBe(date);
});
