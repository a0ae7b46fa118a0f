import type { StoredScenario, StoredVersion } from "./scenario-store.ts";

/** A scenario as the API shows it, without the documents of its versions. */
export function shownScenario({ id, dataset_id, name, versions, locked }: StoredScenario) {
  const latest = versions[versions.length - 1];
  return {
    id,
    dataset: dataset_id,
    name,
    title: String(latest.document.title),
    version: latest.version,
    versions: versions.map(shownVersion),
    ...(locked === null ? {} : { locked }),
  };
}

export function shownVersion({ document: _document, approved, ...version }: StoredVersion) {
  return { ...version, ...(approved === null ? {} : { approved }) };
}
