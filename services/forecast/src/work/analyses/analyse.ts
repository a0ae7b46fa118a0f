import type { AnalysisKind, AnalysisRequests } from "../../analyses/analysis-request.ts";
import type { AnalysisTask, AnalysisWork } from "./analysis-work.ts";
import { BACKTEST } from "./backtest.ts";
import { COMPARE } from "./compare.ts";
import { SEEK } from "./seek.ts";

const WORK: { readonly [Kind in AnalysisKind]: AnalysisWork<AnalysisRequests[Kind]> } = {
  compare: COMPARE,
  seek: SEEK,
  backtest: BACKTEST,
};

/** An analysis of some kind, as a thread is given it. */
export interface AnyAnalysisTask extends AnalysisTask<AnalysisRequests[AnalysisKind]> {
  readonly kind: AnalysisKind;
}

export function checkAnalysis(task: AnyAnalysisTask) {
  return workOf(task).check(task);
}

export function stepAnalysis(
  task: AnyAnalysisTask & { readonly step: number; readonly earlier: readonly Uint8Array[] },
) {
  return workOf(task).step(task, task.step, task.earlier);
}

export function concludeAnalysis(task: AnyAnalysisTask & { readonly results: readonly Uint8Array[] }) {
  return workOf(task).conclude(task, task.results);
}

/** The request is of the kind that stands beside it. */
function workOf({ kind }: AnyAnalysisTask): AnalysisWork<unknown> {
  return WORK[kind] as AnalysisWork<unknown>;
}
