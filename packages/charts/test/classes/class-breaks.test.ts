import fc from "fast-check";
import { expect, it } from "vitest";
import { classBreaks, classOf } from "../../src/classes/class-breaks.ts";
import { classKey, classStyle, MOST_CLASSES } from "../../src/classes/class-style.ts";

it.each([
  // Fifths of 1 to 100 lie at 20.8, 40.6, 60.4 and 80.2 (type 7); the round numbers nearest to them:
  [Array.from({ length: 100 }, (_, i) => i + 1), [20, 40, 60, 80]],
  [[], []],
  [[7], []],
  [[3, 3, 3], []],
  [[0, 1], [1]],
])("cuts %j at %j", (values, breaks) => {
  expect(classBreaks(values, 5)).toEqual(breaks);
});

it("cuts at whole numbers, ascending, so that no class at the ends is empty", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
      const breaks = classBreaks(values, 5);
      expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
      expect(breaks.every(Number.isInteger)).toBe(true);
      const classes = values.map((value) => classOf(value, breaks));
      expect(Math.min(...classes)).toBe(0);
      expect(Math.max(...classes)).toBe(breaks.length);
    }),
  );
});

it("names classes so that every whole number is in one", () => {
  expect(classKey([1, 2, 10], true).map(({ text }) => text)).toEqual([
    "under 1",
    "1",
    "2 to 9",
    "10 or more",
    "not shown",
  ]);
});

/** Contrast of two colours, WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

it("writes figures in a colour that can be read on that of their class: 4.5:1 or more (WCAG 2.2, 1.4.3)", () => {
  for (let i = 0; i < MOST_CLASSES; i++) {
    const { fill, ink } = classStyle(i, MOST_CLASSES);
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  }
});
