/** What a service answered. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look at what they expect.
  readonly body: any;
}

/** Asks a service over HTTP. */
export interface Caller {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  send(files: ReadonlyMap<string, Uint8Array>, path?: string): Promise<Answer>;
  /** The text of a file or table. */
  text(path: string): Promise<string>;
}

/** @param urlOf where the service is at the moment */
export function callerOf(urlOf: () => string, token?: string): Caller {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${urlOf()}${path}`, { ...init, headers: { ...authorization, ...init.headers } });
  async function answerOf(reply: Response): Promise<Answer> {
    const type = reply.headers.get("content-type") ?? "";
    const text = await reply.text();
    return { status: reply.status, type, body: /json/.test(type) ? JSON.parse(text) : text };
  }
  return {
    get: async (path) => answerOf(await ask(path)),
    async post(path, body = {}, headers = {}) {
      const init = { method: "POST", body: JSON.stringify(body) };
      return answerOf(await ask(path, { ...init, headers: { "content-type": "application/json", ...headers } }));
    },
    async send(files, path = "/v1/datasets") {
      const form = new FormData();
      for (const [name, bytes] of files) form.append("file", new Blob([Buffer.from(bytes)]), name);
      return answerOf(await ask(path, { method: "POST", body: form }));
    },
    text: async (path) => (await ask(path)).text(),
  };
}
