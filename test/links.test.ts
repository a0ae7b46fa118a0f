import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Every Markdown page of the project. */
function pagesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^\.|^node_modules$|^dist$/.test(entry.name) ? [] : pagesIn(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

/** The files that a page links to or shows: neither addresses on the web nor headings of the page itself. */
function linksOf(text: string): string[] {
  const links = [...text.matchAll(/\]\(<?([^)\s>]+)|\b(?:src|href)="([^"]+)"/g)].map(
    ([, link, attribute]) => link ?? attribute,
  );
  return links.filter((link) => !/^([a-z]+:|#)/.test(link)).map((link) => decodeURI(link.split("#")[0]));
}

describe("links in the documents", () => {
  const pages = pagesIn("");

  it("are looked for in every document", () => {
    expect(pages).toEqual(expect.arrayContaining([join("packages", "core", "DATASET.md"), "CHANGELOG.md"]));
  });

  it("are found in each way of writing one", () => {
    const text = '[a](b/c.md#d) ![p](e.svg "title") <img src="f.png"> [web](https://example.org) [here](#top)';
    expect(linksOf(text)).toEqual(["b/c.md", "e.svg", "f.png"]);
  });

  it.each(pages)("of %s point to files that exist", (page) => {
    const folder = dirname(join(root, page));
    const broken = linksOf(readFileSync(join(root, page), "utf8")).filter((link) => !existsSync(join(folder, link)));
    expect(broken).toEqual([]);
  });
});
