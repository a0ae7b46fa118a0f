import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { answerOf, answerWhenMade, createClient, followRun, LOST, ServiceProblem } from "../src/index.ts";

type Answer = (request: IncomingMessage, reply: ServerResponse) => void;

let server: Server | undefined;
afterEach(() => void server?.close());

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => {
  const type = status < 400 ? "application/json" : "application/problem+json";
  return (_request, reply) =>
    void reply.writeHead(status, { "content-type": type, ...headers }).end(JSON.stringify(body));
};
const broken: Answer = ({ socket }) => void socket.destroy();
const tokenRefused = json(401, { title: "", status: 401, detail: "The token is not valid, or no more." });

/** A client of a server that gives these answers in turn, and what happened around it. */
async function clientOf(...answers: Answer[]) {
  const happened: string[] = [];
  let token: string | undefined;
  server = createServer((request, reply) => {
    happened.push(`${request.method} ${request.headers.authorization ?? "without a token"}`);
    answers.shift()?.(request, reply);
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const client = createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    token: () => token,
    async renewToken(why) {
      happened.push(why);
      token = "new";
    },
    connection: (state) => void happened.push(state),
    fetch: (request) => fetch(request),
    wait: async (milliseconds) => void happened.push(`waits ${milliseconds}`),
  });
  return { client, happened };
}

test("an answer is typed and a problem thrown in the service's words", async () => {
  const problem = { title: "Not found", status: 404, detail: "There is no dataset x." };
  const { client } = await clientOf(json(200, { datasets: [{ id: "a-1" }] }), json(404, problem));
  const { datasets } = await answerOf(client.GET("/v1/datasets"));
  expect(datasets[0].id).toBe("a-1");
  const missing = answerOf(client.GET("/v1/datasets/{id}", { params: { path: { id: "x" } } }));
  await expect(missing).rejects.toThrow(ServiceProblem);
  await expect(missing).rejects.toMatchObject({ message: problem.detail, document: problem });
});

test("a token that is refused is renewed, and the request sent again as it was", async () => {
  const { client, happened } = await clientOf(tokenRefused, json(202, { id: "r" }));
  const body = { dataset: "a-1", draws: 10, seed: 1 };
  expect(await answerOf(client.POST("/v1/runs", { body }))).toEqual({ id: "r" });
  expect(happened).toEqual(["POST without a token", "The token is not valid, or no more.", "POST Bearer new"]);
});

test("a look is tried again until the connection is back, and both are said once", async () => {
  const { client, happened } = await clientOf(broken, broken, json(200, { datasets: [] }));
  expect(await answerOf(client.GET("/v1/datasets"))).toEqual({ datasets: [] });
  const get = "GET without a token";
  expect(happened).toEqual([get, "lost", "waits 1000", get, "waits 2000", get, "back"]);
});

test("a change is sent again only where doing it twice does no harm", async () => {
  const { client, happened } = await clientOf(broken, broken, json(202, { id: "r" }));
  const body = { dataset: "a-1", draws: 10, seed: 1 };
  await expect(client.POST("/v1/runs", { body })).rejects.toThrow(LOST);
  expect(happened).toEqual(["POST without a token"]);
  const header = { "idempotency-key": "k" };
  expect(await answerOf(client.POST("/v1/runs", { body, params: { header } }))).toEqual({ id: "r" });
});

test("what has to be made first is asked for again when the service says to", async () => {
  const table = { run: "r", table: "counts", unit: "plans", rows: [] };
  const pending = json(202, { state: "running", detail: "" }, { "retry-after": "2" });
  const { client } = await clientOf(pending, pending, json(200, table));
  const waits: number[] = [];
  const ask = () =>
    client.GET("/v1/runs/{id}/counts", { params: { path: { id: "r" }, query: { by: "need", format: "json" } } });
  expect(await answerWhenMade(ask, async (milliseconds) => void waits.push(milliseconds))).toEqual(table);
  expect(waits).toEqual([2000, 2000]);
});

test("a run is followed to its end, over a stream that breaks off", async () => {
  const event = (name: string, draws_done: number) =>
    `event: ${name}\ndata: ${JSON.stringify({ state: name === "end" ? "finished" : "running", draws_done, draws: 9 })}\n\n`;
  const stream =
    (...events: string[]): Answer =>
    (_request, reply) =>
      void reply.writeHead(200, { "content-type": "text/event-stream" }).end(events.join(""));
  const { client } = await clientOf(
    stream(event("progress", 1)),
    stream(": still here\n\n", event("progress", 5), event("end", 9)),
  );
  const seen: number[] = [];
  for await (const { draws_done } of followRun(client, "r")) seen.push(draws_done);
  expect(seen).toEqual([1, 5, 9]);
});
