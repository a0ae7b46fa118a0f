import { Refusal } from "@sufficiency/io";
import type { ProblemDocument } from "../problems/problem.ts";

/** Says that no request to the service will do: it does not answer, or does not let in who asks. */
export class Unusable extends Refusal {}

/** A service that is asked over the network. */
export interface ServiceClient {
  readonly url: string;
  /** Gives the JSON of a reply; undefined where there is nothing (404). Throws a Refusal in the service's own words where it refuses. */
  ask<Answer>(path: string, request?: RequestInit): Promise<Answer | undefined>;
}

const TRIES = 5;
const BETWEEN_TRIES = 2_000;
/** What may be over in a moment: too many requests, the database gone, a proxy whose service restarts. */
const PASSING = [429, 502, 503, 504];

/**
 * A client of the service at an address. A request that meets a service that is restarting is tried again, so each must be one that
 * may be sent twice; where none has answered yet, there is none.
 */
export function serviceClient(address: string, token: string | undefined): ServiceClient {
  const url = address.replace(/\/+$/, "");
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };

  let hasAnswered = false;

  async function send(path: string, request: RequestInit, tries = TRIES): Promise<Response> {
    const headers = { ...authorization, ...request.headers };
    const reply = await fetch(`${url}${path}`, { ...request, headers }).catch(() => undefined);
    hasAnswered ||= reply !== undefined;
    if (reply && !PASSING.includes(reply.status)) return reply;
    if (tries > 1 && hasAnswered) {
      await new Promise((done) => setTimeout(done, BETWEEN_TRIES));
      return send(path, request, tries - 1);
    }
    if (reply) return reply;
    throw new Unusable(`No service answers at ${url}. Start it, or give --url.`);
  }

  return {
    url,
    async ask<Answer>(path: string, request: RequestInit = {}) {
      const reply = await send(path, request);
      if (reply.status === 404) return undefined;
      const isJson = /json/.test(reply.headers.get("content-type") ?? "");
      const body: unknown = isJson ? await reply.json() : undefined;
      if (reply.status === 401 || reply.status === 403) throw new Unusable(wordsOf(body, reply.status, url));
      if (!reply.ok) throw new Refusal(wordsOf(body, reply.status, url));
      if (body === undefined) throw new Unusable(`What answers at ${url} is no service of Sufficiency. Give --url.`);
      return body as Answer;
    },
  };
}

function wordsOf(problem: unknown, status: number, url: string): string {
  const { detail = `${url} answers with status ${status}.`, errors = [] } = (problem ?? {}) as Partial<ProblemDocument>;
  const token = status === 401 ? " Set SUFFICIENCY_TOKEN to a token of yours." : "";
  return [`${detail}${token}`, ...errors].join("\n");
}
