import { expect, test } from "vitest";
import { AGE_STEP_GROUPS, ageStepGroup, groupByAgeStep, groupByPhase } from "../../src/rates/age-groups.ts";

const STEPS = Array.from({ length: 26 }, (_, age) => age);

test("the steps into ages 4, 11, 16 and 18 have a group each, and the others of a phase share one", () => {
  const steps = new Map<number, number[]>();
  for (const age of STEPS) steps.set(ageStepGroup(age), [...(steps.get(ageStepGroup(age)) ?? []), age]);
  expect([...steps.values()]).toEqual([
    [0, 1, 2],
    [3],
    [4, 5, 6, 7, 8, 9],
    [10],
    [11, 12, 13, 14],
    [15],
    [16],
    [17],
    [18, 19, 20, 21, 22, 23, 24, 25],
  ]);
});

test("every group has a number below the number of groups", () => {
  for (const age of STEPS) {
    expect(ageStepGroup(age)).toBeGreaterThanOrEqual(0);
    expect(ageStepGroup(age)).toBeLessThan(AGE_STEP_GROUPS);
  }
});

test("codes are kept apart within a group of ages", () => {
  const groups = groupByAgeStep(3);
  expect(groups).toHaveLength(26 * 3);
  expect(groups[12 * 3 + 2]).toBe(groups[14 * 3 + 2]);
  expect(groups[12 * 3 + 2]).not.toBe(groups[12 * 3 + 1]);
  expect(groups[12 * 3 + 2]).not.toBe(groups[10 * 3 + 2]);
});

test("phases by age: 0 to 3, 4 to 10, 11 to 15, 16 and 17, 18 and above", () => {
  expect([...groupByPhase()].map(String).join("")).toBe("00001111111222223344444444");
});
