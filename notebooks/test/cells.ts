import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize } from "@observablehq/notebook-kit";
import { JSDOM } from "jsdom";
import { notebooksIn } from "../vite/notebook-list.ts";

/** Folder of the notebooks. */
export const FOLDER = fileURLToPath(new URL("..", import.meta.url));

export interface Cell {
  readonly id: number;
  readonly mode: string;
  readonly value: string;
}

export interface Notebook {
  readonly file: string;
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** Every notebook with its cells. */
export function notebooks(): Notebook[] {
  const parser = new new JSDOM().window.DOMParser();
  return notebooksIn(FOLDER).map(({ file, title }) => {
    const { cells } = deserialize(readFileSync(join(FOLDER, file), "utf8"), { parser });
    return { file, title, cells };
  });
}

/** True for a cell that does something in the page; the others are words that stand in it from the start. */
export function isLive({ mode, value }: Cell): boolean {
  return (mode !== "md" && mode !== "html") || value.includes("${");
}
