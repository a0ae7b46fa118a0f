import fc from "fast-check";
import { expect, test } from "vitest";
import { departuresAhead } from "../../src/domain/growth-ahead.ts";

test("by hand: half of a growth of 4% is left, and prevalence of 10% above the average pulls by a tenth of it", () => {
  // 0.5 x 0.04 - 0.1 x 0.10 = 0.010; prevalence 0.110; 0.5 x 0.010 - 0.1 x 0.110 = -0.006; prevalence 0.104; …
  const ahead = departuresAhead({ growth: 0.04, prevalence: 0.1 }, { momentum: 0.5, pull: -0.1 }, 3);
  [0.01, -0.006, -0.0134].forEach((growth, i) => {
    expect(ahead[i]).toBeCloseTo(growth, 12);
  });
});

test("with no momentum and no pull a council grows as the reference area does", () => {
  expect([...departuresAhead({ growth: 0.2, prevalence: 1 }, { momentum: 0, pull: 0 }, 4)]).toEqual([0, 0, 0, 0]);
});

test("a pull alone brings prevalence to the average, never past it", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: -1, max: 0, noNaN: true }),
      (prevalence, pull) => {
        let level = prevalence;
        for (const growth of departuresAhead({ growth: 0, prevalence }, { momentum: 0, pull }, 10)) {
          expect(Math.abs(level + growth)).toBeLessThanOrEqual(Math.abs(level) + 1e-12);
          level += growth;
        }
        expect(level * prevalence).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
