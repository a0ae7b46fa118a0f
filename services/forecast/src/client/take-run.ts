import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { faultText } from "@sufficiency/core";
import { Refusal, readDataset } from "@sufficiency/io";
import { datasetId } from "../datasets/dataset-id.ts";
import type { ServiceClient } from "./ask-service.ts";

/** What is asked of every dataset of a folder. */
export interface RunsOptions {
  readonly draws: number;
  readonly seed: number;
  readonly asAt?: number;
  readonly to?: number;
}

/** A run as the service shows it, what is needed of it. */
export interface ShownRun {
  readonly id: string;
  readonly state: "queued" | "running" | "finished" | "failed" | "cancelled";
  readonly reason?: string;
  readonly draws: number;
  readonly draws_done: number;
}

/**
 * Asks for a forecast of a dataset folder: the dataset is sent unless the service has it, and the key is made of what is asked, so
 * that asking again finds the same run; a run that failed before is asked for anew. Throws a Refusal that says why it cannot be made.
 */
export async function takeRun(client: ServiceClient, folder: string, options: RunsOptions): Promise<ShownRun> {
  const dataset = await sendDataset(client, folder);
  const { draws, seed, asAt, to } = options;
  const request = {
    dataset,
    draws,
    seed,
    ...(asAt === undefined ? {} : { as_at: asAt }),
    ...(to === undefined ? {} : { to }),
  };
  let key = JSON.stringify(request);
  for (;;) {
    const run = await postRun(client, request, createHash("sha256").update(key).digest("hex"));
    if (run.state !== "failed" && run.state !== "cancelled") return run;
    key += ` after ${run.id}`;
  }
}

async function postRun(client: ServiceClient, request: object, key: string): Promise<ShownRun> {
  const headers = { "content-type": "application/json", "idempotency-key": key };
  const run = await client.ask<ShownRun>("/v1/runs", { method: "POST", body: JSON.stringify(request), headers });
  return run as ShownRun;
}

/** The number of a folder's dataset in the service. */
async function sendDataset(client: ServiceClient, folder: string): Promise<string> {
  const reading = await readDataset(folder);
  if (!reading.ok) throw new Refusal(reading.faults.map(faultText).join("\n"));
  const id = datasetId(reading.dataset);
  if (await client.ask(`/v1/datasets/${encodeURIComponent(id)}`)) return id;
  const body = new FormData();
  for (const name of (await readdir(folder)).filter((each) => /\.(csv|json)$/.test(each))) {
    body.append("file", new Blob([await readFile(join(folder, name))]), name);
  }
  const sent = await client.ask<{ readonly id: string }>("/v1/datasets", { method: "POST", body });
  return (sent as { readonly id: string }).id;
}
