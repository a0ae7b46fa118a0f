import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { isLive, notebooks } from "./cells.ts";

/** Screenshots are kept here, for people to look at. */
const SCREENSHOTS = fileURLToPath(new URL("../../out/screenshots", import.meta.url));
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What a page said and asked for that it should not have. */
export interface Watched {
  readonly outside: string[];
  readonly errors: string[];
}

export function watch(page: Page, host: string): Watched {
  const watched: Watched = { outside: [], errors: [] };
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${host}/`) && !/^(data|blob):/.test(url)) watched.outside.push(url);
  });
  page.on("pageerror", (error) => watched.errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") watched.errors.push(message.text());
  });
  return watched;
}

/** Numbers of the cells of a notebook that run, by its source. */
export function liveCells(file: string): number[] {
  const notebook = notebooks().find((each) => each.file === file);
  return (notebook?.cells ?? []).filter(isLive).map(({ id }) => id);
}

/** Waits until every cell of the page has a value and nothing is being waited for; gives those that evaluated, and what failed. */
export async function evaluated(page: Page): Promise<{ cells: number[]; failed: string[] }> {
  await page.waitForFunction(() => "notebook" in globalThis);
  const outcome = await page.evaluate(async () => {
    type Variable = { _observer: { _node?: Element }; _promise: Promise<unknown> };
    const { notebook } = globalThis as unknown as { notebook: { _variables: Set<Variable> } };
    const cells = new Set<number>();
    const failed: string[] = [];
    for (const { _observer, _promise } of notebook._variables) {
      const id = _observer._node?.id;
      await _promise.then(
        () => id && cells.add(Number(id.replace("cell-", ""))),
        (error: Error) => failed.push(`${id}: ${error.message}`),
      );
    }
    return { cells: [...cells].sort((a, b) => a - b), failed };
  });
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
  return outcome;
}

/** What axe-core finds wrong with a page, rule by rule with where. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { readFileSync } = await import("node:fs");
  await page.evaluate(readFileSync(AXE, "utf8"));
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { target: string[] }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Found> } };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  });
}

/** Waits until the page stands as its window is, its figures too. */
export async function laidOut(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** By how many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
