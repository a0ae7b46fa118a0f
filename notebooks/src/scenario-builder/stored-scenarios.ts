import { answerOf, type paths } from "@sufficiency/client";
import { service } from "../service/service.ts";
import type { ScenarioDocument } from "./lever.ts";
import type { LinkedScenario } from "./scenario-in-link.ts";

export type StoredScenario =
  paths["/v1/scenarios"]["get"]["responses"][200]["content"]["application/json"]["scenarios"][number];

/** The scenarios that are stored of a dataset. */
export async function storedScenarios(dataset: string): Promise<StoredScenario[]> {
  const { scenarios } = await answerOf(service.GET("/v1/scenarios", { params: { query: { dataset } } }));
  return scenarios;
}

/** The latest version of a stored scenario, to begin from. */
export async function latestVersion({ id, version }: StoredScenario): Promise<LinkedScenario> {
  const params = { path: { id, version: String(version) } };
  const { scenario } = await answerOf(service.GET("/v1/scenarios/{id}/versions/{version}", { params }));
  return { scenario: scenario as ScenarioDocument, from: { id, version } };
}

/** Stores a scenario of its own. */
export function storeScenario(dataset: string, scenario: ScenarioDocument, why: string): Promise<StoredScenario> {
  return answerOf(service.POST("/v1/scenarios", { body: { dataset, scenario: { ...scenario }, why } }));
}

/** Stores a new version of a scenario, made from another. */
export function storeVersion(
  from: NonNullable<LinkedScenario["from"]>,
  scenario: ScenarioDocument,
  why: string,
): Promise<StoredScenario> {
  const params = { path: { id: from.id } };
  const body = { from: from.version, scenario: { ...scenario }, why };
  return answerOf(service.POST("/v1/scenarios/{id}/versions", { params, body }));
}

/** What differs between two versions, in words. */
export async function versionDifference(id: string, from: number, to: number): Promise<readonly string[]> {
  const params = { path: { id }, query: { from: String(from), to: String(to) } };
  return (await answerOf(service.GET("/v1/scenarios/{id}/diff", { params }))).words;
}
