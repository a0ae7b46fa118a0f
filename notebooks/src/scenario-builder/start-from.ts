import { html } from "htl";
import { type Bench, NOTHING } from "./bench.ts";
import { latestVersion, type StoredScenario } from "./stored-scenarios.ts";

/** A list of what to begin from: nothing, or a stored scenario. What was set before is a step back in the browser's history. */
export function startFrom(bench: Bench, stored: readonly StoredScenario[]) {
  const select = html`<select class="govuk-select" id="start-from"></select>` as HTMLSelectElement;
  const button = html`<button class="govuk-button govuk-button--secondary" type="button">Begin</button>`;
  const said = html`<p class="govuk-hint" role="status"></p>`;
  let scenarios = stored;
  const fill = () => {
    const chosen = select.value;
    select.replaceChildren(
      html`<option value="">Nothing changed: the baseline</option>`,
      ...scenarios.map(({ id, title, version }) => html`<option value=${id}>${title}, version ${version}</option>`),
    );
    select.value = scenarios.some(({ id }) => id === chosen) ? chosen : "";
  };
  fill();
  button.addEventListener("click", async () => {
    const scenario = scenarios.find(({ id }) => id === select.value);
    try {
      bench.begin(scenario ? await latestVersion(scenario) : NOTHING);
      said.textContent = `You have begun from ${scenario ? `${scenario.title}, version ${scenario.version}` : "the baseline"}. Your browser’s Back brings back what you had.`;
    } catch (error) {
      said.textContent = (error as Error).message;
    }
  });
  return {
    element: html`<div class="govuk-form-group app-no-print">
      <label class="govuk-label" for="start-from">Begin from</label>
      <div class="app-lever__pair">${select}${button}</div>${said}
    </div>`,
    refresh(next: readonly StoredScenario[]) {
      scenarios = next;
      fill();
    },
  };
}
