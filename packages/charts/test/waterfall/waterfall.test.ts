import { type WaterfallInput, waterfallChart } from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { waterfallBars } from "../../src/waterfall/waterfall-bars.ts";

const SAMPLE: WaterfallInput = {
  title: "Plans <here> & there",
  subtitle: "Invented figures",
  start: { label: "Plans in January 2020", plans: 1000 },
  parts: [
    { label: "Joiners", mean: 400.4, p10: 300, p90: 500 },
    { label: "Leavers", mean: -1500, p10: -1600, p90: -1400 },
    { label: "Nothing", mean: -0.2, p10: -1, p90: 0 },
  ],
  end: { label: "Plans in January 2025", mean: -99.8, p10: -200, p90: 50 },
  source: "Source: invented for a test.",
};

/** The texts of an SVG; throws where it is not well-formed XML. */
function textsOf(svg: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (text) => texts.push(text));
  parser.write(svg).close();
  return texts;
}

test("each part begins where the one before it ends, and its interval there too", () => {
  expect(waterfallBars(SAMPLE).map(({ kind, from, to, low, high }) => [kind, from, to, low, high])).toEqual([
    ["counted", 0, 1000, 1000, 1000],
    ["rise", 1000, 1400.4, 1300, 1500],
    ["fall", 1400.4, expect.closeTo(-99.6, 9), expect.closeTo(-199.6, 9), expect.closeTo(0.4, 9)],
    ["fall", expect.closeTo(-99.6, 9), expect.closeTo(-99.8, 9), expect.closeTo(-100.6, 9), expect.closeTo(-99.6, 9)],
    ["forecast", 0, -99.8, -200, 50],
  ]);
});

test("one well-formed SVG element says title, labels, figures with sign and interval, and source", () => {
  const svg = chartSvg(waterfallChart, SAMPLE);
  expect(svg).toMatch(/^<svg [^>]*role="img"/);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining([
      "Plans <here> & there",
      "Invented figures",
      "Plans in January 2020",
      "1,000",
      "+400 (+300 to +500)",
      "−1,500 (−1,600 to −1,400)",
      "0 (−1 to 0)",
      "-100 (-200 to 50)",
      "Source: invented for a test.",
    ]),
  );
  expect(svg).toContain("Leavers: −1,500 (−1,600 to −1,400). Nothing: 0 (−1 to 0). Plans in January 2025:");
  expect(chartSvg(waterfallChart, SAMPLE)).toBe(svg);
});

test("nothing at all can be drawn", () => {
  const nothing = { mean: 0, p10: 0, p90: 0 };
  const svg = chartSvg(waterfallChart, {
    title: "None",
    start: { label: "before", plans: 0 },
    parts: [{ label: "part", ...nothing }],
    end: { label: "after", ...nothing },
    source: "",
  });
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});
