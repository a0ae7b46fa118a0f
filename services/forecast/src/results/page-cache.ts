import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** A reply that stays the same for good, since a finished run's results do. */
export interface Page {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
}

/** Replies that were made lately, or are being made, so that a page that many open is made once. */
export interface PageCache {
  /** The page of a key, made where it is not there; undefined, and not kept, where it cannot be made yet. */
  get(key: string, make: () => Promise<Page | undefined>): Promise<Page | undefined>;
}

const MOST_BYTES = 64e6;
/** Of a page's bytes, what it takes packed beside. */
const PACKED = 1 / 8;

export function createPageCache(): PageCache {
  const made = new LRUCache<string, Page>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }, key) => Math.ceil(body.length * (1 + PACKED)) + key.length + 200,
  });
  const making = new Map<string, Promise<Page | undefined>>();
  async function makeOnce(key: string, make: () => Promise<Page | undefined>): Promise<Page | undefined> {
    try {
      const page = await make();
      if (page) made.set(key, page);
      return page;
    } finally {
      making.delete(key);
    }
  }
  return {
    async get(key, make) {
      const page = made.get(key);
      if (page) return page;
      const pending = making.get(key) ?? makeOnce(key, make);
      making.set(key, pending);
      return pending;
    },
  };
}

export function makePage(type: string, text: string | Uint8Array): Page {
  const body = Buffer.from(text);
  return { type, body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}
