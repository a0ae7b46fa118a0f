import { filesOfDataset } from "../datasets/dataset-store.ts";
import { faultsProblem, Problem } from "../problems/problem.ts";
import type { Service } from "../service.ts";
import type { CheckedScenario } from "../work/check-scenario.ts";
import type { LeverWords } from "./diff-words.ts";
import type { ScenarioDocument } from "./scenario-store.ts";

type Parts = Pick<Service, "pool" | "crew">;

/** What each lever of a scenario that fits a dataset does; a problem with all its faults where it does not fit. */
export async function fittedLevers(parts: Parts, datasetId: string, document: ScenarioDocument): Promise<LeverWords> {
  const checked = await check(parts, datasetId, document);
  if ("faults" in checked) throw faultsProblem(checked.faults, "scenario");
  if ("cannot" in checked) throw new Problem(422, `${datasetId} cannot be forecast: ${checked.cannot}`);
  return checked.levers;
}

/** The same of a scenario that was found to fit when it was stored; nothing where it would be refused today. */
export async function leverWords(parts: Parts, datasetId: string, document: ScenarioDocument): Promise<LeverWords> {
  const checked = await check(parts, datasetId, document);
  return "levers" in checked ? checked.levers : new Map();
}

async function check({ pool, crew }: Parts, datasetId: string, document: ScenarioDocument): Promise<CheckedScenario> {
  return crew.run("checkScenario", { datasetId, files: await filesOfDataset(pool, datasetId), document });
}
