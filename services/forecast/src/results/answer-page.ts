import type { FastifyReply, FastifyRequest } from "fastify";
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

/** Answers with a page, or says that who asks has it already. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  reply.header("etag", page.etag).header("cache-control", "private, no-cache");
  if (request.headers["if-none-match"]?.split(/,\s*/).includes(page.etag)) return reply.code(304).send();
  return reply.type(page.type).send(page.body);
}

/** True for one who may see results only as they may leave the council. */
export function isReader({ actor }: FastifyRequest): boolean {
  return actor.role === "reader";
}
