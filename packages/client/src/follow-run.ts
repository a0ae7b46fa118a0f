import { EventSourceParserStream } from "eventsource-parser/stream";
import type { ServiceClient } from "./create-client.ts";

/** How far a run is. */
export interface RunProgress {
  readonly state: "queued" | "running" | "finished" | "failed" | "cancelled";
  readonly draws_done: number;
  readonly draws: number;
  readonly reason?: string;
}

/** Follows a run until it is over: how far it is, each time that this changes. Connects again where the stream breaks off. */
export async function* followRun(client: ServiceClient, id: string, signal?: AbortSignal): AsyncGenerator<RunProgress> {
  for (;;) {
    const { data } = await client.GET("/v1/runs/{id}/events", {
      params: { path: { id } },
      parseAs: "stream",
      ...(signal ? { signal } : {}),
    });
    if (!data) return;
    try {
      const text = (data as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new TextDecoderStream());
      for await (const { event, data } of eachOf(text.pipeThrough(new EventSourceParserStream()))) {
        yield JSON.parse(data) as RunProgress;
        if (event === "end") return;
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (!(error instanceof TypeError)) throw error;
    }
  }
}

/** Not every browser can iterate over a stream. */
async function* eachOf<Item>(stream: ReadableStream<Item>): AsyncGenerator<Item> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
