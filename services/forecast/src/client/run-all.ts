import { basename, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { datasetFolders, Refusal } from "@sufficiency/io";
import { type ServiceClient, Unusable } from "./ask-service.ts";
import { type RunsOptions, type ShownRun, takeRun } from "./take-run.ts";

const LOOK_EVERY = 1_000;
/** Datasets that are read and sent at a time, while the service forecasts those before them. */
const AT_ONCE = 2;

interface Asked {
  readonly name: string;
  readonly run: Promise<Taken>;
}

/** A run; why there is none; or what keeps there from being any. */
type Taken = ShownRun | { readonly refused: string } | { readonly error: unknown };

/**
 * Forecasts every dataset in a folder by a service, all its workers at it, and follows until each is over: says a line for each. Gives
 * the number that are not finished. To go on after it was stopped, call it again: what is done is not done twice.
 */
export async function runAll(
  client: ServiceClient,
  folder: string,
  options: RunsOptions,
  say: (line: string) => void,
): Promise<number> {
  const folders = await datasetFolders(folder);
  const queue = askAll(client, folders, options);
  let failed = 0;
  for (const [i, { name, run }] of queue.entries()) {
    const outcome = await followed(client, await run);
    if (outcome.isFinished) say(`${i + 1} of ${folders.length}  ${name}  finished  ${outcome.words}`);
    else {
      failed++;
      say(`${i + 1} of ${folders.length}  ${name}  FAILED\n${outcome.words.replace(/^/gm, "    ")}`);
    }
  }
  return failed;
}

/** Asks for all runs, a few at a time, in order. */
function askAll(client: ServiceClient, folders: readonly string[], options: RunsOptions): Asked[] {
  const turns: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
  return folders.map((folder, i) => {
    const run = turns[i % AT_ONCE].then(() => takeRun(client, folder, options)).catch(refusal);
    turns[i % AT_ONCE] = run;
    return { name: basename(resolve(folder)), run };
  });
}

/** A dataset that is refused does not keep the others from being forecast; anything else does. */
function refusal(error: unknown): Taken {
  return error instanceof Refusal && !(error instanceof Unusable) ? { refused: error.message } : { error };
}

async function followed(client: ServiceClient, asked: Taken): Promise<{ isFinished: boolean; words: string }> {
  if ("error" in asked) throw asked.error;
  if ("refused" in asked) return { isFinished: false, words: asked.refused };
  let run: ShownRun | undefined = asked;
  while (run?.state === "queued" || run?.state === "running") {
    await wait(LOOK_EVERY);
    run = await client.ask<ShownRun>(`/v1/runs/${asked.id}`);
  }
  const url = `${client.url}/v1/runs/${asked.id}`;
  if (run?.state === "finished") return { isFinished: true, words: url };
  return { isFinished: false, words: `${run ? (run.reason ?? run.state) : "it is gone"}: ${url}` };
}
