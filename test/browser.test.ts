import { fileURLToPath } from "node:url";
import { fanChart } from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import { readDataset } from "@sufficiency/io";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SAMPLE } from "../packages/charts/test/fan/sample.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "./browser/chromium.ts";
import type * as PageCode from "./browser/page-code.ts";
import { bundle } from "./bundle/bundle.ts";
import { type ForecastInput, forecastJson } from "./forecast/forecast-json.ts";

/** The page's side of the calls below. */
declare const bundled: typeof PageCode;

const executablePath = chromiumPath();
const isSkipped = !executablePath && !process.env.CI_NO_SKIPS;
if (isSkipped)
  console.info("No Chromium found, so its tests are skipped: install it, or say where it is in CHROMIUM_PATH.");

describe.skipIf(isSkipped)("in Chromium", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    if (!executablePath) throw new Error("No Chromium found, and with CI_NO_SKIPS set no test may be skipped.");
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
    // Plot moves lines by half a pixel on a screen of one dot a pixel, and not on finer ones or in a file.
    page = await browser.newPage({ deviceScaleFactor: 2 });
    await page.setContent("<!doctype html><title>Test</title><body></body>");
    await page.addScriptTag({ content: await bundle("browser/page-code.ts") });
  });

  afterAll(() => browser?.close());

  it("a forecast of Leicestershire, with every uncertainty and with places, is what Node makes it, byte for byte", async () => {
    const reading = await readDataset(fileURLToPath(new URL("../fixtures/leicestershire", import.meta.url)));
    if (!reading.ok) throw new Error("The fixture of Leicestershire is not valid.");
    const { dataset } = reading;
    const request: ForecastInput = { dataset, by: ["need", "setting", "locality"], to: 2030, seed: 3, draws: 50 };
    const input = JSON.stringify(request);
    const inPage = await page.evaluate((json) => bundled.forecastJson(json), input);
    expect(JSON.parse(inPage).places.census_year).toContain(2030);
    expect(inPage === forecastJson(input), "the page's tables are Node's").toBe(true);
  });

  it("a fan chart drawn in the page is the one written to a file, and its words stay inside it", async () => {
    const drawn = await page.evaluate((input) => bundled.drawFan(input), SAMPLE);
    const read = await page.evaluate((svg) => bundled.readFan(svg), chartSvg(fanChart, SAMPLE));
    expect(read.faults).toEqual([]);
    expect(drawn.shapes.length).toBeGreaterThan(50);
    expect(drawn.shapes).toEqual(read.shapes);
    expect(drawn.outside).toEqual([]);
  });

  it.each([320, 480, 780, 960])("no word of any figure leaves it or lies on another, %i pixels wide", async (width) => {
    expect(await page.evaluate((pixels) => bundled.crowdedWords(pixels), width)).toEqual({});
  });
});
