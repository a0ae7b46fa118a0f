import { checkAnalysis, concludeAnalysis, stepAnalysis } from "./analyses/analyse.ts";
import { checkFiles } from "./check-files.ts";
import { checkScenario } from "./check-scenario.ts";
import { drawChunk } from "./draw-chunk.ts";
import { checkAsk, explain } from "./explain.ts";
import { picture } from "./picture.ts";
import { prepare } from "./prepare.ts";
import { summarise } from "./summarise.ts";

/** All that a thread of the crew can be given to do. */
export const TASKS = {
  checkFiles,
  checkScenario,
  prepare,
  drawChunk,
  summarise,
  picture,
  checkAsk,
  explain,
  checkAnalysis,
  stepAnalysis,
  concludeAnalysis,
} as const;

export type TaskName = keyof typeof TASKS;

/** Does one task. */
export default function doTask({ name, input }: { readonly name: TaskName; readonly input: unknown }): unknown {
  return TASKS[name](input as never);
}
