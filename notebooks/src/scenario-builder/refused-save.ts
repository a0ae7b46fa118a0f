import { html } from "htl";
import type { Bench } from "./bench.ts";
import { nameOfTitle } from "./lever.ts";
import { storedScenarios, versionDifference } from "./stored-scenarios.ts";

/** Whether a scenario is stored as one of its own, or as the version after one that is there. */
export type SaveAs = { readonly as: "own" } | { readonly as: "version"; readonly id: string; readonly version: number };

/**
 * What to do where another scenario stands in the way: what colleagues have stored since, or whose name it has; and ways on.
 * @param save saves it another way
 */
export async function refusedSave(
  bench: Bench,
  dataset: string,
  tried: SaveAs,
  detail: string,
  save: (saveAs: SaveAs) => Promise<void>,
): Promise<HTMLElement> {
  const name = nameOfTitle(bench.scenario().title);
  const scenarios = await storedScenarios(dataset);
  const other = scenarios.find((each) => (tried.as === "version" ? each.id === tried.id : each.name === name));
  const latest = other?.versions[other.versions.length - 1];
  const isStale = tried.as === "version" && other && !other.locked && other.version > tried.version;
  const differs = isStale ? await versionDifference(tried.id, tried.version, other.version).catch(() => []) : [];
  const buttons = [
    ...(other && !other.locked
      ? [
          button(`Save mine as version ${other.version + 1} of ${other.title}`, () =>
            save({ as: "version", id: other.id, version: other.version }),
          ),
        ]
      : []),
    ...(tried.as === "version" ? [button("Save mine as a scenario of its own", () => save({ as: "own" }))] : []),
  ];
  return html`<div class="govuk-error-summary" role="alert"><h3 class="govuk-error-summary__title">It is not saved yet</h3>
    <div class="govuk-error-summary__body">
      <p>${isStale && latest ? `${latest.by === "open" ? "Somebody" : latest.by} saved version ${latest.version} since you began: ${latest.why}` : tried.as === "own" && other ? `There is a scenario of this name already: ${other.title}, version ${other.version}. Give yours another name, or save it as the next version of that.` : detail}</p>
      ${differs.length > 0 ? html`<p>What they changed:</p><ul class="govuk-list govuk-list--bullet">${differs.map((words) => html`<li>${words}</li>`)}</ul>` : ""}
      ${isStale ? html`<p>If you save yours after theirs, their version stays to be read, and yours is the latest.</p>` : ""}
      <p>Nothing that you set or typed is lost.</p>
      <div class="govuk-button-group">${buttons}</div>
    </div></div>`;
}

function button(words: string, onClick: () => Promise<void>): HTMLElement {
  const element = html`<button class="govuk-button govuk-button--secondary" type="button">${words}</button>`;
  element.addEventListener("click", () => void onClick());
  return element;
}
