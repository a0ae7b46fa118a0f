import { expect, test } from "vitest";
import { fanBar } from "../src/text/fan-bar.ts";
import { about, interval, pounds, probability, signed, whole } from "../src/text/numbers.ts";
import { waterfallBar } from "../src/text/waterfall-bar.ts";
import { bullets, wrap } from "../src/text/wrap.ts";

test("figures in words are not more exact than they are", () => {
  expect([12_422, 657, 71.4, 0].map(about)).toEqual(["12,400", "660", "71", "0"]);
  expect(interval(7928.1, 19_500.4)).toBe("7,900 to 19,500");
  expect(interval(7928.1, 19_500.4, whole)).toBe("7,928 to 19,500");
  expect([81_812_345, 845_432, 999_600, 0].map(pounds)).toEqual(["£81.8 million", "£845,000", "£1 million", "£0"]);
});

test("draws cannot show that something is sure or impossible", () => {
  expect([0, 0.004, 0.31, 0.994, 1].map(probability)).toEqual(["under 1%", "under 1%", "31%", "99%", "over 99%"]);
});

test("a bar is solid, shaded and faint up to its three figures", () => {
  expect(fanBar(16, 25, 32, 32)).toBe("█".repeat(16) + "▓".repeat(9) + "░".repeat(7));
  expect(fanBar(0, 0, 0, 0)).toBe("");
});

test("text is broken at 80 columns and loses no word", () => {
  const text = Array.from({ length: 60 }, (_, i) => `word${i}`).join(" ");
  const lines = wrap(text).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines.join(" ")).toBe(text);
  expect(
    bullets([text])
      .split("\n")
      .slice(1)
      .every((line) => line.startsWith("  word")),
  ).toBe(true);
});

test("changes have their sign, and what rounds to 0 has none", () => {
  expect([1234.5, -3.2, -0.4, 0.4, 0].map(signed)).toEqual(["+1,235", "-3", "0", "0", "0"]);
});

test("a waterfall's bar runs from one figure to the other on one scale, solid up and faint down", () => {
  expect(waterfallBar(0, 29, 0, 29)).toBe("█".repeat(29));
  expect(waterfallBar(20, 10, 0, 29)).toBe(" ".repeat(10) + "░".repeat(10));
  expect(waterfallBar(10, 10.1, 0, 29)).toBe(`${" ".repeat(10)}█`);
  expect(waterfallBar(-5, 0, -5, 24)).toBe("█".repeat(5));
});
