import { fanChart } from "@sufficiency/charts";
import { chartPng } from "@sufficiency/charts/png";
import { chartSvg } from "@sufficiency/charts/svg";
import { expect, it } from "vitest";
import { SAMPLE } from "./fan/sample.ts";

/** Width and height from the header of a PNG file (PNG specification, 11.2.2). */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

it("makes a PNG of a figure at twice its size, words and all", () => {
  const svg = chartSvg(fanChart, SAMPLE);
  const png = chartPng(svg);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) as RegExpExecArray;
  expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(sizeOf(png)).toEqual([2 * Number(width), 2 * Number(height)]);
  const wordless = chartPng(svg.replace(/<text.*?<\/text>/g, ""));
  expect(png.length).toBeGreaterThan(wordless.length * 1.3);
});

it("keeps to the size asked for", () => {
  expect(sizeOf(chartPng(chartSvg(fanChart, SAMPLE, 320), 1))[0]).toBe(320);
});
