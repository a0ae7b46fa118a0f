/** What a client needs from the page or program that it works for. */
export interface Surroundings {
  /** The token to send; undefined where there is none. */
  token(): string | undefined;
  /** Gets another token, since the service did not take the last; resolves when there is one. `why` is the service's own words. */
  renewToken(why: string): Promise<void>;
  /** Told when the connection is lost, and when it is back. */
  connection(state: "lost" | "back"): void;
  fetch(request: Request): Promise<Response>;
  wait(milliseconds: number): Promise<void>;
}

/** Seconds between tries while the connection is lost; the last goes on. */
const WAITS = [1, 2, 4, 8, 15];

/**
 * A fetch that outlives an expired token and a lost connection. A refused token is renewed and the request sent again. Where
 * there is no connection it is tried again until there is one, if doing it twice does no harm: looking, and asking for
 * something with an Idempotency-Key. Anything else throws, in words.
 */
export function steadyFetch(around: Surroundings): (request: Request) => Promise<Response> {
  let isLost = false;
  const tell = (lost: boolean) => {
    if (lost !== isLost) around.connection(lost ? "lost" : "back");
    isLost = lost;
  };

  async function whenConnected(request: Request): Promise<Response> {
    for (let tries = 0; ; tries++) {
      try {
        const reply = await around.fetch(withToken(request.clone(), around.token()));
        tell(false);
        return reply;
      } catch (error) {
        if (request.signal.aborted) throw error;
        if (!isSafeTwice(request)) throw new Error(LOST, { cause: error });
        tell(true);
        await around.wait(1000 * WAITS[Math.min(tries, WAITS.length - 1)]);
      }
    }
  }

  return async (request) => {
    for (;;) {
      const reply = await whenConnected(request);
      if (reply.status !== 401) return reply;
      const { detail } = (await reply.json()) as { detail: string };
      await around.renewToken(detail);
    }
  };
}

export const LOST =
  "The service could not be reached, so this may not have been done. Nothing that you entered is lost: try again in a moment.";

function withToken(request: Request, token: string | undefined): Request {
  if (token !== undefined) request.headers.set("authorization", `Bearer ${token}`);
  return request;
}

function isSafeTwice({ method, headers }: Request): boolean {
  return method === "GET" || method === "HEAD" || headers.has("idempotency-key");
}
