/** How far a run, or an analysis, is. */
export type RunState = "queued" | "running" | "finished" | "failed" | "cancelled";
