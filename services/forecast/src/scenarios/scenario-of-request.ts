import type { Pool } from "pg";
import { Problem } from "../problems/problem.ts";
import { scenarioFound, versionFound } from "./scenario-found.ts";
import { getScenario, type ScenarioDocument } from "./scenario-store.ts";

/** Which version of a stored scenario something is of. */
export interface VersionOfScenario {
  readonly id: string;
  readonly version: number;
  /** True where the latest was asked for, whichever that is. */
  readonly isLatest: boolean;
}

/** How a request names a scenario: by its document, or by the number of a stored one; neither for the baseline. */
export interface ScenarioOfRequest {
  readonly dataset: string;
  readonly scenario?: ScenarioDocument | undefined;
  readonly scenario_id?: string | undefined;
  readonly version?: number | undefined;
}

/** The document of the scenario that a request names, and which version it is; a problem where there is no such of the dataset. */
export async function scenarioOfRequest(
  pool: Pool,
  { dataset, scenario: document, scenario_id: id, version }: ScenarioOfRequest,
): Promise<{ readonly document?: ScenarioDocument; readonly stored?: VersionOfScenario }> {
  if (id === undefined && version !== undefined) throw new Problem(400, "version is of a scenario_id; give that too.");
  if (id === undefined) return document === undefined ? {} : { document };
  if (document !== undefined) throw new Problem(400, "Give a scenario or a scenario_id, not both.");
  const stored = scenarioFound(await getScenario(pool, id), id);
  if (stored.dataset_id !== dataset) {
    throw new Problem(
      422,
      `The scenario ${id} is of the dataset ${stored.dataset_id}; store it for ${dataset} to use it there.`,
    );
  }
  const found = versionFound(stored, version ?? stored.versions.length);
  return { document: found.document, stored: { id, version: found.version, isLatest: version === undefined } };
}
