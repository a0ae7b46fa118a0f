import { notFound, Problem } from "../problems/problem.ts";
import type { Outcome, StoredScenario, StoredVersion } from "./scenario-store.ts";

/** The scenario that was asked for; a problem where it is not there. */
export function scenarioFound(scenario: StoredScenario | undefined, id: string): StoredScenario {
  if (!scenario) throw notFound(`scenario ${id}`);
  return scenario;
}

/** A version of a scenario; a problem where it has none such. */
export function versionFound({ id, versions }: StoredScenario, version: number): StoredVersion {
  const found = versions.at(version - 1);
  if (!found) throw notFound(`version ${version} of the scenario ${id}, whose latest is ${versions.length}`);
  return found;
}

type Refused = "stale" | "no version" | "approved" | "not approved" | "other is locked";

/** A scenario as it stands after a change; a problem that says why where it was refused. */
export function changedScenario(outcome: Outcome<Refused>, id: string, version: number): StoredScenario {
  if (!("refused" in outcome)) return outcome.scenario;
  const scenario = scenarioFound(outcome.scenario, id);
  const { name, dataset_id, locked, versions } = scenario;
  switch (outcome.refused) {
    case "no version":
      versionFound(scenario, version);
      break;
    case "locked":
      throw new Problem(
        409,
        `${name} was locked by ${locked?.by} as the submission (${locked?.why}), so it does not change.`,
      );
    case "stale":
      throw new Problem(409, staleWords(scenario, version));
    case "approved":
      throw new Problem(
        409,
        `Version ${version} of ${name} was approved by ${versions[version - 1].approved?.by} already.`,
      );
    case "not approved":
      throw new Problem(409, `Version ${version} of ${name} is not approved; approve it first, then lock it.`);
    case "other is locked":
      throw new Problem(
        409,
        `Another scenario of the dataset ${dataset_id} is locked as the submission; there is one.`,
      );
  }
  throw notFound(`scenario ${id}`);
}

function staleWords({ id, name, versions }: StoredScenario, from: number): string {
  const latest = versions[versions.length - 1];
  if (from > latest.version) return `${name} has no version ${from}; its latest is ${latest.version}.`;
  return `${latest.by} stored version ${latest.version} of ${name} since version ${from} (${latest.why}). See /v1/scenarios/${id}/diff?from=${from}&to=${latest.version}, then send yours from ${latest.version}.`;
}
