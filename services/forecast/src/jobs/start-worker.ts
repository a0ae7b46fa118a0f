import type { FastifyBaseLogger } from "fastify";
import type { Pool } from "pg";
import { failAnalysis } from "../analyses/analysis-store.ts";
import { concludeAnalysis, workAtStep } from "../analyses/work-at-analysis.ts";
import { filesOfDataset } from "../datasets/dataset-store.ts";
import { failExplanation, finishExplanation, openExplanation } from "../explain/explanation-store.ts";
import {
  chunkToDo,
  failDrawing,
  finishDrawing,
  getDrawing,
  keepTally,
  markRunning,
  type StoredDrawing,
  talliesOf,
} from "../runs/drawing-store.ts";
import type { Drawn } from "../work/prepared-of.ts";
import type { Crew } from "../work/start-crew.ts";
import { asClaimed, joinWorkers, takeOver } from "./claims.ts";
import { type Jobs, QUEUES } from "./start-jobs.ts";

export interface WorkerParts {
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly jobs: Jobs;
  readonly crew: Crew;
  /** Chunks that are drawn at a time. */
  readonly threads: number;
  readonly log: Pick<FastifyBaseLogger, "info" | "warn" | "error">;
}

const POLL = { batchSize: 1, pollingIntervalSeconds: 0.5 };
/** The queue into which the jobs of another may send one more. */
const LEADS_TO: Readonly<Record<string, string>> = {
  [QUEUES.draw]: QUEUES.sumUp,
  [QUEUES.step]: QUEUES.conclude,
  [QUEUES.conclude]: QUEUES.step,
};
const TAKE_OVER_EVERY = 3_000;
const PATIENCE = 30_000;

interface DrawData {
  readonly drawingId: string;
  readonly first: number;
}

interface SumUpData {
  readonly drawingId: string;
}

interface ExplainData {
  readonly explanationId: string;
}

interface AnalysisData {
  readonly analysisId: string;
}

interface StepData extends AnalysisData {
  readonly step: number;
}

const GIVEN_UP = "It failed or lost its worker four times; see the service's log.";

/** Takes jobs until it is stopped. To stop is to finish the jobs at hand, or to hand them back when they take too long. */
export async function startWorker(parts: WorkerParts): Promise<{ stop(): Promise<void> }> {
  const { databaseUrl, pool, jobs, threads, log } = parts;
  const worker = await joinWorkers(databaseUrl, pool, (err) => log.warn({ err }, "the database is gone"));
  const takers = new Map<string, string[]>();
  /** Takes one job after another of a queue, and looks for the next at once, there and where the job may have sent one on. */
  async function take<Data>(queue: string, work: (data: Data) => Promise<void>): Promise<void> {
    const lookAgain = (): void => {
      for (const each of [queue, LEADS_TO[queue]]) for (const id of takers.get(each) ?? []) jobs.notifyWorker(id);
    };
    const id = await jobs.work<Data>(queue, POLL, ([job]) =>
      asClaimed(pool, worker, job, () => work(job.data)).finally(lookAgain),
    );
    takers.set(queue, [...(takers.get(queue) ?? []), id]);
  }
  for (let i = 0; i < threads; i++) {
    await take<DrawData>(QUEUES.draw, (data) => draw(parts, data));
    await take<StepData>(QUEUES.step, ({ analysisId, step }) =>
      workAtStep(parts, analysisId, step).catch((err) => logged(log, err, { analysisId, step })),
    );
  }
  await take<SumUpData>(QUEUES.sumUp, ({ drawingId }) => sumUp(parts, drawingId));
  await take<ExplainData>(QUEUES.explain, ({ explanationId }) => explain(parts, explanationId));
  await take<AnalysisData>(QUEUES.conclude, ({ analysisId }) =>
    concludeAnalysis(parts, analysisId).catch((err) => logged(log, err, { analysisId })),
  );
  await take<Partial<SumUpData & ExplainData & AnalysisData>>(QUEUES.givenUp, async (data) => {
    const { drawingId, explanationId, analysisId } = data;
    if (analysisId !== undefined) await failAnalysis(pool, analysisId, GIVEN_UP);
    if (drawingId !== undefined) await failDrawing(pool, drawingId, GIVEN_UP);
    if (explanationId !== undefined) await failExplanation(pool, explanationId, GIVEN_UP);
  });
  const sweep = setInterval(() => {
    takeOver(pool, jobs).then(
      (taken) => taken > 0 && log.warn({ jobs: taken }, "jobs of a worker that is gone are taken over"),
      (err) => log.warn({ err }, "cannot look for lost jobs"),
    );
  }, TAKE_OVER_EVERY);
  return {
    async stop() {
      clearInterval(sweep);
      await jobs.stop({ graceful: true, wait: true, timeout: PATIENCE });
      await worker.leave();
    },
  };
}

async function draw({ pool, jobs, crew, log }: WorkerParts, { drawingId, first }: DrawData): Promise<void> {
  const drawing = await getDrawing(pool, drawingId);
  if (!drawing || !isOpen(drawing)) return;
  const chunk = await chunkToDo(pool, drawingId, first);
  if (!chunk) return;
  await markRunning(pool, drawing);
  const tally = await crew
    .run("drawChunk", { ...(await drawnOf(pool, drawing)), first, last: chunk.last })
    .catch((err) => logged(log, err, { drawingId, first }));
  if ("cannot" in tally) await failDrawing(pool, drawingId, tally.cannot);
  else await keepTally(pool, jobs, drawingId, first, tally);
}

async function sumUp({ pool, crew, log }: WorkerParts, drawingId: string): Promise<void> {
  const drawing = await getDrawing(pool, drawingId);
  if (!drawing || !isOpen(drawing)) return;
  const drawn = await drawnOf(pool, drawing);
  const tallies = await talliesOf(pool, drawingId);
  const done = await crew
    .run("summarise", { ...drawn, tallies, whole: drawing.is_first })
    .catch((err) => logged(log, err, { drawingId }));
  await finishDrawing(pool, drawing, done);
}

async function explain({ pool, crew, log }: WorkerParts, explanationId: string): Promise<void> {
  const open = await openExplanation(pool, explanationId);
  if (!open) return;
  const { dataset_id: datasetId, request, ask } = open;
  const texts = await crew
    .run("explain", { datasetId, files: await filesOfDataset(pool, datasetId), request, ask })
    .catch((err) => logged(log, err, { explanationId }));
  await finishExplanation(pool, explanationId, texts);
}

async function drawnOf(pool: Pool, { dataset_id, request, by }: StoredDrawing): Promise<Drawn> {
  return { datasetId: dataset_id, files: await filesOfDataset(pool, dataset_id), request, by };
}

function isOpen({ state }: StoredDrawing): boolean {
  return state === "queued" || state === "running";
}

/** Says what went wrong; the job will be tried again. */
function logged(log: WorkerParts["log"], err: unknown, of: object): never {
  log.error({ err, ...of }, "a job failed");
  throw err;
}
