import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FOLDER, notebooks } from "./cells.ts";

const VITE = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
/** On a slow line 400 KB takes about a second. */
const MOST_BYTES = 400_000;

let built: string;

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), "notebooks-"));
  execFileSync(process.execPath, [VITE, "build", "--logLevel", "error", "--outDir", built, "--emptyOutDir"], {
    cwd: FOLDER,
  });
}, 120_000);

afterAll(() => rmSync(built, { recursive: true, force: true }));

const textOf = (path: string) => readFileSync(join(built, path), "utf8");
const assets = () => readdirSync(join(built, "assets")).map((name) => `assets/${name}`);

test("every notebook is a page, linked in plain HTML from the list and from every other", () => {
  const pages = notebooks();
  for (const { file } of pages) expect(textOf(file)).toMatch(/^<!doctype html>/);
  const links = (path: string) =>
    [...textOf(path).matchAll(/href="\/notebooks\/([\w-]+\.html)"/g)].map(([, file]) => file);
  const found = new Set(pages.flatMap(({ file }) => links(file)));
  expect(pages.map(({ file }) => file)).toEqual(expect.arrayContaining([...found]));
  expect(links("index.html")).toEqual(
    expect.arrayContaining(["start-here.html", "sufficiency.html", "accessibility.html"]),
  );
});

test("nothing that is built reaches for the internet", () => {
  const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(10);
  for (const { parentPath, name } of files) {
    const text = readFileSync(join(parentPath, name), "utf8");
    expect(text, name).not.toMatch(/jsdelivr|esm\.sh|api\.observablehq/);
    if (name.endsWith(".html")) expect(text, name).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  }
});

test("scripts and styles come compressed too, and a page loads less than 400 KB of them", () => {
  const names = assets();
  for (const name of names.filter((each) => /\.(js|css)$/.test(each))) expect(names).toContain(`${name}.br`);
  for (const { file } of notebooks()) {
    const needed = neededBy(file);
    const bytes = [...needed].reduce(
      (sum, path) => sum + brotliCompressSync(readFileSync(join(built, path))).length,
      0,
    );
    expect(needed.size, file).toBeGreaterThan(1);
    expect(bytes, file).toBeLessThan(MOST_BYTES);
  }
});

/** The scripts and styles of a page and all that they import, at once or when a cell runs. */
function neededBy(page: string): Set<string> {
  const needed = new Set<string>([page]);
  for (const path of needed) {
    for (const [, name] of textOf(path).matchAll(
      /["'`](?:\/notebooks\/|\.\/)?(?:assets\/)?([\w.-]+\.(?:js|css))["'`]/g,
    )) {
      if (assets().includes(`assets/${name}`)) needed.add(`assets/${name}`);
    }
  }
  return needed;
}
