import { expect, test } from "vitest";
import { NEED_CODES, NEEDS, needGroupOf } from "../../src/domain/needs.ts";

/** Source: the four broad areas of need of the SEND Code of Practice (2015), paragraphs 6.28 to 6.35. */
test.each([
  ["ASD", "communication"],
  ["SLCN", "communication"],
  ["MLD", "learning"],
  ["SLD", "learning"],
  ["PMLD", "learning"],
  ["SPLD", "learning"],
  ["SEMH", "semh"],
  ["HI", "sensory_physical"],
  ["VI", "sensory_physical"],
  ["MSI", "sensory_physical"],
  ["PD", "sensory_physical"],
])("%s belongs to %s", (need, group) => {
  expect(needGroupOf(need)).toBe(group);
});

test("a code that no list knows belongs to other needs", () => {
  expect(needGroupOf("XYZ")).toBe("other");
});

test("every need has a code of its own", () => {
  expect(new Set(NEED_CODES).size).toBe(NEEDS.length);
});
