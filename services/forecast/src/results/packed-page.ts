import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Page } from "./page-cache.ts";

const pack = promisify(gzip);

/** Pages smaller than this go in one or two packets as they are. */
const SMALL = 2_000;

/** Packed once for all who ask for a page while it is kept. */
const packed = new WeakMap<Page, Promise<Buffer>>();

/** The body of a page, gzipped; a table of results is a tenth of itself then. Undefined where that is not worth it. */
export function packedPage(page: Page): Promise<Buffer> | undefined {
  if (page.body.length < SMALL) return undefined;
  const body = packed.get(page) ?? pack(page.body);
  packed.set(page, body);
  return body;
}
