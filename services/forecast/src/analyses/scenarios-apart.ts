import type { VersionOfScenario } from "../scenarios/scenario-of-request.ts";
import type { ScenarioDocument } from "../scenarios/scenario-store.ts";

/** A scenario under the name that results give it, and which version it is of a stored one. */
export interface NamedScenario {
  readonly name: string;
  readonly scenario_id?: string;
  readonly version?: number;
}

/** A scenario that a request named. */
export interface GivenScenario {
  readonly document: ScenarioDocument;
  readonly stored?: VersionOfScenario;
}

/** Room for the version in a name, which has 60 characters at most. */
const LONGEST_STEM = 50;

/** Scenarios that can be told apart: versions of one scenario are named `mitigated_v1`, `mitigated_v2` where both are there. */
export function scenariosApart(given: readonly GivenScenario[]): GivenScenario[] {
  const names = given.map(({ document }) => document.name);
  return given.map(({ document, stored }) => {
    const isRepeated = names.filter((name) => name === document.name).length > 1;
    if (!isRepeated || !stored) return { document, ...(stored ? { stored } : {}) };
    const name = `${String(document.name).slice(0, LONGEST_STEM)}_v${stored.version}`;
    return { document: { ...document, name }, stored };
  });
}

export function namedScenario({ document, stored }: GivenScenario): NamedScenario {
  return { name: String(document.name), ...(stored ? { scenario_id: stored.id, version: stored.version } : {}) };
}
