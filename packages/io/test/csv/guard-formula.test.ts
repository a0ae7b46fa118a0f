import fc from "fast-check";
import { expect, test } from "vitest";
import { guardFormula, unguardFormula } from "../../src/csv/guard-formula.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["+44", "'+44"],
  ["-x", "'-x"],
  ["@me", "'@me"],
  ["\t=1", "'\t=1"],
  ["'=1", "''=1"],
  ["'tis", "'tis"],
  ["Oak = Ash", "Oak = Ash"],
  ["", ""],
])("%j is written %j, and read back as it was", (text, written) => {
  expect(guardFormula(text)).toBe(written);
  expect(unguardFormula(written)).toBe(text);
});

test("no text begins as a formula once guarded, and none is lost", () => {
  const text = fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "a", "é") });
  fc.assert(
    fc.property(text, (before) => {
      expect(guardFormula(before)).not.toMatch(/^[=+\-@\t\r]/);
      expect(unguardFormula(guardFormula(before))).toBe(before);
    }),
  );
});
