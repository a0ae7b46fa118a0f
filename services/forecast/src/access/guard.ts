import type { FastifyInstance, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { Problem } from "../problems/problem.ts";
import type { Service } from "../service.ts";
import { appendAudit } from "./audit-store.ts";
import { type Actor, mayAct, type Role } from "./roles.ts";
import { actorOf, hasTokens } from "./token-store.ts";

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor;
  }
  interface FastifyContextConfig {
    /** The least role that may use the route; else reader to look, planner to change. */
    role?: Role;
    /** Why it takes that role, for those who are refused. */
    why?: string;
  }
}

/** Who asks on a computer where no token was made yet. */
const OPEN: Actor = { name: "open", role: "admin" };
const NOBODY: Actor = { name: "nobody", role: "reader" };

/** How long a token is taken to be what it was, so that not every request asks the database; a revoked one dies by then. */
const TRUSTED_MILLISECONDS = 5_000;

/**
 * Lets in who may. Without a token made the service is open to its own computer, though not to web pages of others that are
 * open in a browser there. What changes something, and what is refused, goes into the audit log before it is done.
 */
export function guard(app: FastifyInstance, { pool, oidc }: Pick<Service, "pool" | "oidc">): void {
  // Asked for once where many requests with it come at the same time.
  const known = new LRUCache<string, Actor>({
    max: 1_000,
    ttl: TRUSTED_MILLISECONDS,
    ignoreFetchAbort: true,
    fetchMethod: (token) => (token === "" ? openActor() : knownActor(token)),
  });

  async function identify(request: FastifyRequest): Promise<Actor> {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
    const actor = known.get(token) ?? (await known.fetch(token));
    if (!actor) {
      throw new Problem(
        401,
        token === "" ? "Give a token: Authorization: Bearer …" : "The token is not valid, or no more.",
      );
    }
    return actor;
  }

  async function openActor(): Promise<Actor | undefined> {
    return oidc || (await hasTokens(pool)) ? undefined : OPEN;
  }

  /** Tokens of the service have no dots; those of a sign-in have two. */
  async function knownActor(token: string): Promise<Actor | undefined> {
    return oidc && token.split(".").length === 3 ? oidc.actorOf(token) : actorOf(pool, token);
  }

  app.decorateRequest("actor", { getter: () => NOBODY });
  app.addHook("onRequest", async (request, reply) => {
    const { method } = request;
    const { role, why } = request.routeOptions.config;
    const isChange = method !== "GET" && method !== "HEAD";
    let actor = NOBODY;
    try {
      actor = await identify(request);
      Object.defineProperty(request, "actor", { value: actor });
      if (actor === OPEN && isForeign(request)) {
        throw new Problem(
          403,
          "A page of another site may not use the service; make a token, or use the service's own page.",
        );
      }
      const needed = role ?? (isChange ? "planner" : "reader");
      if (!mayAct(actor, needed)) {
        const reason = why === undefined ? "" : ` ${why}`;
        throw new Problem(403, `This takes the role ${needed}; yours is ${actor.role}.${reason}`);
      }
    } catch (error) {
      if (error instanceof Problem) {
        if (error.document.status === 401) reply.header("www-authenticate", "Bearer");
        await appendAudit(pool, { ...lineOf(request, actor), outcome: "refused", detail: error.document.detail });
      }
      throw error;
    }
    if (isChange) await appendAudit(pool, { ...lineOf(request, actor), outcome: "allowed", detail: undefined });
  });
}

function lineOf(request: FastifyRequest, { name, role }: Actor) {
  return { request_id: request.id, actor: name, role, method: request.method, path: request.url.slice(0, 500) };
}

/** True for a request that a page of another site made, or that reached this computer by a name that is not its own. */
function isForeign({ headers }: FastifyRequest): boolean {
  const host = headers.host ?? "";
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return true;
  return headers.origin !== undefined && hostOf(headers.origin) !== hostOf(`http://${host}`);
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : "";
}
