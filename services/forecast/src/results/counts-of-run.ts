import type { Columns, Dimension } from "@sufficiency/core";
import { inTransaction } from "../database/in-transaction.ts";
import { Problem } from "../problems/problem.ts";
import { drawingBy, startDrawing } from "../runs/drawing-store.ts";
import type { StoredRun } from "../runs/run-store.ts";
import type { Service } from "../service.ts";
import { countsName } from "../work/counts-name.ts";
import { summaryColumns } from "./summary-store.ts";

/**
 * The counts of a finished run by some dimensions; where they are not kept they are made again from the seed as a job, and
 * this gives undefined until they are there.
 */
export async function countsOfRun(
  { pool, jobs }: Pick<Service, "pool" | "jobs">,
  run: StoredRun,
  by: readonly Dimension[],
): Promise<Columns | undefined> {
  const kept = await summaryColumns(pool, run.id, countsName(by));
  if (kept) return kept;
  const drawing = await drawingBy(pool, run.id, by);
  if (drawing?.state === "failed")
    throw new Problem(422, `The counts by ${by.join()} cannot be made: ${drawing.reason}`);
  if (!drawing) {
    const { draws } = run.request;
    await inTransaction(pool, (client) =>
      startDrawing(client, jobs, { runId: run.id, by: [by], draws, isFirst: false }),
    );
  }
  return undefined;
}
