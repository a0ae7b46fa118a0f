import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** A reply that stays the same for good, since a finished run's results do. */
export interface Page {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
}

/** Replies that were made lately, so that a page that many open is made once. */
export type PageCache = LRUCache<string, Page>;

const MOST_BYTES = 64e6;

export function createPageCache(): PageCache {
  return new LRUCache({ maxSize: MOST_BYTES, sizeCalculation: ({ body }, key) => body.length + key.length + 200 });
}

export function makePage(type: string, text: string | Buffer): Page {
  const body = Buffer.from(text);
  return { type, body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}
