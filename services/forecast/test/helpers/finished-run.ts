import type { FastifyInstance } from "fastify";
import { multipart } from "./multipart.ts";
import { until } from "./until.ts";

/** Sends a dataset's files and gives its id. */
export async function sendDataset(app: FastifyInstance, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  return (await app.inject({ method: "POST", url: "/v1/datasets", ...multipart(files) })).json().id;
}

/** Waits until a run is over, and gives it. */
export function runOver(app: FastifyInstance, url: string) {
  return until(
    async () => (await app.inject({ url })).json(),
    (run) => !["queued", "running"].includes(run.state),
  );
}
