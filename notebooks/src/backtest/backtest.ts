import { answerOf, type paths } from "@sufficiency/client";
import { service } from "../service/service.ts";
import { wait } from "../service/wait.ts";

export type Analysis = paths["/v1/analyses/{id}"]["get"]["responses"][200]["content"]["application/json"];

/** One figure that a method forecast from an origin, and what came. In plans. */
export interface OutcomeRow {
  readonly origin: number;
  readonly year: number;
  readonly horizon: number;
  readonly level: string;
  readonly code: string;
  readonly method: string;
  readonly actual: number;
  readonly median: number;
  readonly p05: number;
  readonly p10: number;
  readonly p25: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** How right a method was over a group of outcomes, in per cent of what came. */
export interface ScoreRow {
  readonly level: string;
  readonly code: string;
  readonly horizon: number | "all";
  readonly method: string;
  readonly n: number;
  readonly wape: number;
  readonly bias: number;
  /** Empty for a method without intervals. */
  readonly cover80: number | "";
  readonly width80: number | "";
}

/** A backtest that has been made: what was forecast and what came, how right it was, and all of it in words. */
export interface Backtest {
  readonly analysis: Analysis;
  readonly outcomes: readonly OutcomeRow[];
  readonly scores: readonly ScoreRow[];
  readonly words: string;
}

const LOOK_EVERY = 1000;

/** The newest backtest of a dataset, of those that were asked for; undefined where there is none. */
export async function newestBacktest(dataset: string): Promise<Backtest | undefined> {
  const { analyses } = await answerOf(service.GET("/v1/analyses", { params: { query: { limit: "200" } } }));
  const newest = analyses.find(
    (each) => each.kind === "backtest" && each.dataset === dataset && each.state === "finished",
  );
  return newest && readBacktest(newest);
}

/** Asks for a backtest of a dataset and waits until it is made. */
export async function makeBacktest(dataset: string, onStep: (analysis: Analysis) => void): Promise<Backtest> {
  const params = { header: { "idempotency-key": crypto.randomUUID() } };
  let analysis = await answerOf(service.POST("/v1/backtests", { params, body: { dataset, draws: 1000, seed: 1 } }));
  while (analysis.state === "queued" || analysis.state === "running") {
    onStep(analysis);
    await wait(LOOK_EVERY);
    analysis = await answerOf(service.GET("/v1/analyses/{id}", { params: { path: { id: analysis.id } } }));
  }
  if (analysis.state === "finished") return readBacktest(analysis);
  throw new Error(analysis.reason ?? `It was ${analysis.state}.`);
}

async function readBacktest(analysis: Analysis): Promise<Backtest> {
  const file = async (name: string) => {
    const params = { path: { id: analysis.id, name } };
    return String(await answerOf(service.GET("/v1/analyses/{id}/files/{name}", { params, parseAs: "text" })));
  };
  const [outcomes, scores, words] = await Promise.all([file("outcomes.json"), file("scores.json"), file("words.txt")]);
  return { analysis, outcomes: JSON.parse(outcomes), scores: JSON.parse(scores), words };
}
