import { type FansInput, fansChart } from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { quantiles } from "../fan/sample.ts";

const SAMPLE: FansInput = {
  title: "Plans in Anyshire",
  subtitle: "Invented figures",
  counted: [2016, 2017, 2018, 2019, 2020].map((year, i) => ({ year, plans: 1000 + 100 * i })),
  fans: [2016, 2017, 2018, 2019].map((origin) => ({
    origin,
    forecast: [2017, 2018, 2019, 2020].filter((year) => year > origin).map((year) => quantiles(year, 1200, 300)),
  })),
  source: "Source: invented for a test.",
};

const svg = chartSvg(fansChart, SAMPLE);
const count = (pattern: RegExp): number => [...svg.matchAll(pattern)].length;

it("is one well-formed SVG element, the same each time, without a coordinate that is no number", () => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  expect(svg).toMatch(/^<svg [^>]*role="img"/);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(chartSvg(fansChart, SAMPLE)).toBe(svg);
});

it("has a panel for each origin, with what came after it and no more", () => {
  for (const { origin } of SAMPLE.fans) expect(count(new RegExp(`from January ${origin}<`, "g"))).toBe(1);
  // One group of dots a panel of what was known (5 of 2016 to 2019 in sum 1 + 2 + 3 + 4) and of what came (4 + 3 + 2 + 1).
  const circles = count(/<circle /g);
  expect(circles).toBe(1 + (1 + 2 + 3 + 4));
  expect(svg).toContain(">what came<");
});

it("says in words what was forecast and what came", () => {
  expect(svg).toContain(
    "From January 2016, forecast for 2020: 1,200 in the middle, 80% from 960 to 1,440; 1,400 came.",
  );
});

it("refuses no fans, and an origin that was not counted", () => {
  expect(() => chartSvg(fansChart, { ...SAMPLE, fans: [] })).toThrow(RangeError);
  expect(() => chartSvg(fansChart, { ...SAMPLE, counted: SAMPLE.counted.slice(1) })).toThrow("January 2016");
});
