import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmbedded } from "../../services/forecast/src/database/embedded-postgres.ts";
import { type SpawnedService, spawnService } from "../../services/forecast/test/helpers/spawned-service.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "../../test/browser/chromium.ts";
import { notebooks } from "./cells.ts";
import { axeFaults, evaluated, keepScreenshot, liveCells, overflow, watch } from "./page.ts";
import { scenarioBuilderStory } from "./scenario-builder-story.ts";

const executablePath = chromiumPath();
const isSkipped = !executablePath && !process.env.CI_NO_SKIPS;
const LONG = 180_000;

/** The whole of it: the service as `pnpm start` starts it, with its fixture, and the pages in Chromium. */
describe.skipIf(isSkipped)("the notebooks in Chromium", () => {
  let folder: string;
  let service: SpawnedService;
  let host: string;
  let browser: Browser;

  beforeAll(async () => {
    if (!executablePath) throw new Error("No Chromium found, and with CI_NO_SKIPS set no test may be skipped.");
    folder = await mkdtemp(join(tmpdir(), "sufficiency-"));
    await chmod(folder, 0o755);
    service = spawnService("main", { SUFFICIENCY_DATA: join(folder, "data"), SUFFICIENCY_THREADS: "2" });
    [, host] = await service.says(/listens on (\S+)/);
    await service.says(/Ready/);
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  }, LONG);

  afterAll(async () => {
    await browser?.close();
    if (service?.child.exitCode === null) await service.over("SIGKILL");
    await startEmbedded(join(folder, "data")).then((postgres) => postgres.stop());
    await rm(folder, { recursive: true });
  }, LONG);

  async function open(path: string, width = 1100): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.setDefaultTimeout(60_000);
    await page.goto(`${host}/notebooks/${path}`);
    return page;
  }

  describe.each(notebooks().map(({ file }) => file))("%s", (file) => {
    test("evaluates every cell, asks nobody else, and has no fault that axe finds, wide or narrow", async () => {
      for (const width of [1100, 320]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        page.setDefaultTimeout(60_000);
        const watched = watch(page, host);
        await page.goto(`${host}/notebooks/${file}`);
        const { cells, failed } = await evaluated(page);
        expect(failed).toEqual([]);
        expect(cells).toEqual(liveCells(file));
        await keepScreenshot(page, `${file.replace(".html", "")}-${width}`);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await axeFaults(page)).toEqual([]);
        expect(watched).toEqual({ outside: [], errors: [] });
        await page.close();
      }
    });
  });

  test("a planner finds where special places for autistic children run short, by key alone, and can pass on the link", async () => {
    const page = await open("");
    await page.getByRole("main").getByRole("link", { name: "Sufficiency", exact: true }).press("Enter");
    await evaluated(page);
    const choose = async (label: string, text: string) => {
      const list = page.getByLabel(label, { exact: true });
      await list.focus();
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    };
    await choose("Kind of place", "State special");
    await choose("Primary need", "Autistic");
    await choose("January", "2026");
    const answer = page.locator(".app-answer");
    await answer.filter({ hasText: "In January 2026 about" }).waitFor();
    const words = (await answer.textContent()) ?? "";
    expect(words).toMatch(
      /^In January 2026 about [\d,]+ of [\d,]+ children with autistic spectrum disorder who need a place \(state special school\) are expected not to get one\. Most of them live in \w/,
    );
    const again = await open(`sufficiency.html${new URL(page.url()).search}`);
    await evaluated(again);
    expect(await again.locator(".app-answer").textContent()).toBe(words);
    await again.pdf({ format: "A4" });
    await page.close();
    await again.close();
  });

  test("a dataset that is wrong is shown with file, row and column, and what would be right", async () => {
    const page = await open("");
    await evaluated(page);
    const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    const resources = ["settings", "localities", "counts"].map((name) => ({ name, path: `${name}.csv` }));
    await page
      .getByLabel("Send a dataset")
      .setInputFiles([
        file("datapackage.json", JSON.stringify({ name: "wrong", title: "Wrong", resources })),
        file("settings.csv", "code,label,class,capped\nmainstream,Mainstream,mainstream,no\n"),
        file("localities.csv", "code,label\nA,A\n"),
        file(
          "counts.csv",
          "census_year,age,need,locality,setting,count,basis\n2024,five,ASD,A,mainstream,3,observed\n",
        ),
      ]);
    await page.getByRole("button", { name: "Check it only" }).click();
    const row = page.getByRole("row", { name: /counts\.csv/ }).first();
    await row.waitFor();
    expect(await row.textContent()).toMatch(/counts\.csv\s*2\s*age\s*five/);
    await page.close();
  });

  test("a lost connection is said in words, and the page goes on by itself when it is back", async () => {
    const page = await browser.newPage();
    await page.route("**/v1/**", (route) => route.abort());
    await page.goto(`${host}/notebooks/sufficiency.html`);
    await page.getByRole("heading", { name: "Connection lost" }).waitFor();
    await page.unroute("**/v1/**");
    await page.getByRole("heading", { name: "In short" }).waitFor();
    expect((await evaluated(page)).failed).toEqual([]);
    expect(await page.getByText("Connection lost").count()).toBe(0);
    await page.close();
  });

  scenarioBuilderStory(() => host, open);

  test("a token is asked for over the page as it is, and what was typed stays", async () => {
    const reply = await fetch(`${host}/v1/tokens`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "Jo, places", role: "planner" }),
    });
    const { token } = (await reply.json()) as { token: string };
    const page = await open("");
    const dialog = page.getByRole("dialog", { name: "Who is asking?" });
    while (!(await dialog.isVisible())) await page.reload({ waitUntil: "networkidle" });
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByLabel("Your token").fill(token);
    await page.keyboard.press("Enter");
    expect((await evaluated(page)).failed).toEqual([]);
    await page.getByRole("link", { name: "Baseline" }).waitFor();
    await page.close();
  });
});
