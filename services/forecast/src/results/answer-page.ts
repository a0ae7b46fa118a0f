import type { FastifyReply, FastifyRequest } from "fastify";
import { packedPage } from "./packed-page.ts";
import type { Page, PageCache } from "./page-cache.ts";

const ASK_AGAIN_SECONDS = 2;

/** Answers with a page that was made before, or makes it; says to ask again where that takes a job. */
export async function answerPage(
  pages: PageCache,
  request: FastifyRequest,
  reply: FastifyReply,
  make: () => Promise<Page | undefined>,
): Promise<FastifyReply> {
  const key = `${isReader(request) ? "reader" : "all"} ${request.url}`;
  const page = await pages.get(key, make);
  if (!page) {
    const detail = "This is not kept, so it is made from the seed. Ask again in a moment.";
    reply.code(202).header("location", request.url).header("retry-after", ASK_AGAIN_SECONDS);
    return reply.send({ state: "running", detail });
  }
  return sendPage(request, reply, page);
}

/** Answers with a page, packed where who asks can unpack it, or says that who asks has it already. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<FastifyReply> {
  const packed = takesGzip(request) ? await packedPage(page) : undefined;
  const etag = packed ? page.etag.replace(/"$/, '-gzip"') : page.etag;
  reply.header("etag", etag).header("cache-control", "private, no-cache").header("vary", "accept-encoding");
  if (request.headers["if-none-match"]?.split(/,\s*/).includes(etag)) return reply.code(304).send();
  if (packed) reply.header("content-encoding", "gzip");
  return reply.type(page.type).send(packed ?? page.body);
}

function takesGzip({ headers }: FastifyRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(headers["accept-encoding"] ?? ""));
}

/** True for one who may see results only as they may leave the council. */
export function isReader({ actor }: FastifyRequest): boolean {
  return actor.role === "reader";
}
