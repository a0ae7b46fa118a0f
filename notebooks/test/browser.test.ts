import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmbedded } from "../../services/forecast/src/database/embedded-postgres.ts";
import { type SpawnedService, spawnService } from "../../services/forecast/test/helpers/spawned-service.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "../../test/browser/chromium.ts";
import { FOLDER, notebooks } from "./cells.ts";
import { axeFaults, evaluated, keepScreenshot, laidOut, liveCells, overflow, watch } from "./page.ts";
import { scenarioBuilderStory } from "./scenario-builder-story.ts";

/** The page's side of a call below. */
type PageCode = typeof import("./draw-in-worker.ts");

const executablePath = chromiumPath();
const isSkipped = !executablePath && !process.env.CI_NO_SKIPS;
const LONG = 300_000;
/** What a window of 1280 by 1024 has room for at 400% zoom (WCAG 2.2, 1.4.10); as narrow as a telephone. */
const ZOOMED = { width: 320, height: 256 };

/** The whole of it: the service as it was built, with its fixture, and the pages in Chromium. */
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
    test("evaluates every cell, asks nobody else, and has no fault that axe finds, at 400% zoom and at 100%", async () => {
      const page = await browser.newPage({ viewport: ZOOMED });
      page.setDefaultTimeout(60_000);
      const watched = watch(page, host);
      await page.goto(`${host}/notebooks/${file}`);
      const { cells, failed } = await evaluated(page);
      expect(failed).toEqual([]);
      expect(cells).toEqual(liveCells(file));
      for (const viewport of [ZOOMED, { width: 1100, height: 900 }]) {
        await page.setViewportSize(viewport);
        await laidOut(page);
        await keepScreenshot(page, `${file.replace(".html", "")}-${viewport.width}`);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await axeFaults(page)).toEqual([]);
      }
      expect(watched).toEqual({ outside: [], errors: [] });
      await page.close();
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
      /^In January 2026 about [\d,]+ of [\d,]+ children with autistic spectrum disorder who need a place \(state special school\) are expected not to get one; in 8 of 10 futures [\d,]+ to [\d,]+\. Most of them live in \w/,
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

  test(
    "a forecast that is asked for is followed as it is made, and can then be read",
    async () => {
      const page = await open("");
      await evaluated(page);
      const finished = page.getByRole("row").filter({ hasText: "by open" }).filter({ hasText: "Finished" });
      expect(await finished.count()).toBe(0);
      await page.getByRole("button", { name: /^Forecast / }).click();
      await page.getByRole("progressbar").waitFor();
      await finished.waitFor({ timeout: LONG });
      await finished.getByRole("link", { name: "Baseline" }).click();
      expect((await evaluated(page)).failed).toEqual([]);
      await page.close();
    },
    LONG,
  );

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

  describe("the live preview", () => {
    let preview: ViteDevServer;
    let at: string;

    beforeAll(async () => {
      process.env.SUFFICIENCY_SERVICE = host;
      preview = await createServer({
        root: FOLDER,
        configFile: join(FOLDER, "vite.config.ts"),
        logLevel: "error",
        server: { port: 0 },
      });
      await preview.listen();
      at = (preview.resolvedUrls?.local[0] ?? "").replace(/\/notebooks\/$/, "");
    }, LONG);

    afterAll(() => preview?.close());

    test(
      "shows every notebook and asks nobody else",
      async () => {
        for (const { file } of notebooks()) {
          const page = await browser.newPage();
          page.setDefaultTimeout(60_000);
          const { outside } = watch(page, at);
          await page.goto(`${at}/notebooks/${file}`);
          // Libraries that are met for the first time are prepared, and the page loaded again.
          await page.waitForLoadState("networkidle");
          const { cells, failed } = await evaluated(page);
          expect(failed).toEqual([]);
          expect(cells).toEqual(liveCells(file));
          expect(outside.filter((url) => !url.startsWith("ws:"))).toEqual([]);
          await page.close();
        }
      },
      LONG,
    );

    test(
      "a worker of the page draws what the service draws, to the last figure",
      async () => {
        const ask = async (path: string, body?: object) =>
          (
            await fetch(`${host}/v1/${path}`, {
              ...(body
                ? { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } }
                : {}),
            })
          ).json();
        const { datasets } = (await ask("datasets")) as { datasets: { id: string }[] };
        const [{ id: dataset }] = datasets;
        const asked = { to: 2024, draws: 30, seed: 5 };
        const { id } = (await ask("runs", { dataset, ...asked })) as { id: string };
        const page = await browser.newPage();
        page.setDefaultTimeout(60_000);
        await page.goto(`${at}/notebooks/accessibility.html`);
        const code =
          'import { drawInWorker } from "/notebooks/test/draw-in-worker.ts"; Object.assign(globalThis, { drawInWorker });';
        await page.addScriptTag({ type: "module", content: code });
        await page.waitForFunction(() => "drawInWorker" in globalThis);
        const drawn = await page.evaluate(
          ({ dataset, asked }) => (globalThis as unknown as PageCode).drawInWorker(dataset, asked),
          { dataset, asked },
        );
        let state = "queued";
        while (state === "queued" || state === "running") ({ state } = (await ask(`runs/${id}`)) as { state: string });
        const { rows: counts } = (await ask(`runs/${id}/counts?by=setting`)) as { rows: unknown[] };
        const { rows: places } = (await ask(`runs/${id}/places`)) as { rows: unknown[] };
        expect(counts.length).toBeGreaterThan(50);
        expect(drawn).toEqual({ counts, places });
        await page.close();
      },
      LONG,
    );
  });

  test("a token is asked for over the page as it is, and what was typed stays", async () => {
    const makeToken = async (role: string, by?: string) => {
      const authorization: Record<string, string> = by ? { authorization: `Bearer ${by}` } : {};
      const reply = await fetch(`${host}/v1/tokens`, {
        method: "POST",
        headers: { "content-type": "application/json", ...authorization },
        body: JSON.stringify({ name: `A test ${role}`, role }),
      });
      return ((await reply.json()) as { token: string }).token;
    };
    const admin = await makeToken("admin");
    const [planner, reader] = [await makeToken("planner", admin), await makeToken("reader", admin)];
    const page = await open("");
    const dialog = page.getByRole("dialog", { name: "Who is asking?" });
    while (!(await dialog.isVisible())) await page.reload({ waitUntil: "networkidle" });
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByLabel("Your token").fill(planner);
    await page.keyboard.press("Enter");
    expect((await evaluated(page)).failed).toEqual([]);
    await page.getByRole("link", { name: "Baseline" }).first().waitFor();
    await page.close();
    // A reader sees the same page with small numbers hidden.
    const theirs = await browser.newPage();
    await theirs.addInitScript((token) => sessionStorage.setItem("sufficiency-token", token), reader);
    await theirs.goto(`${host}/notebooks/sufficiency.html?need=MSI`);
    expect((await evaluated(theirs)).failed).toEqual([]);
    expect(await theirs.locator("main").textContent()).not.toMatch(/NaN|undefined/);
    await keepScreenshot(theirs, "sufficiency-reader");
    await theirs.close();
  });
});
