import { answerWhenMade } from "@sufficiency/client";
import { service } from "../service/service.ts";
import { wait } from "../service/wait.ts";

/** A part of a change, in plans; `base` is what was counted, `change` and `forecast` are sums. */
export interface PartRow {
  readonly census_year: number;
  readonly part: string;
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly meaning: string;
}

/** Where the change of a run's plans comes from, of one need and setting or of all; made as a job, which takes some time. */
export async function explanationOf(
  run: string,
  { need, setting }: { readonly need?: string; readonly setting?: string },
): Promise<PartRow[]> {
  const query = { format: "json", ...(need ? { need } : {}), ...(setting ? { setting } : {}) } as const;
  const params = { path: { id: run }, query };
  const { parts } = (await answerWhenMade(() => service.GET("/v1/runs/{id}/explain", { params }), wait)) as {
    parts: PartRow[];
  };
  return parts;
}
