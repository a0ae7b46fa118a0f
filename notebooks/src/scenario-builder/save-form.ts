import { LOST, ServiceProblem } from "@sufficiency/client";
import { html } from "htl";
import type { Bench } from "./bench.ts";
import { nameOfTitle } from "./lever.ts";
import { refusedSave, type SaveAs } from "./refused-save.ts";
import { type StoredScenario, storedScenarios, storeScenario, storeVersion } from "./stored-scenarios.ts";

/**
 * A form that stores the scenario for the team, with why. Where it is refused, that is explained and nothing typed is lost.
 * @param onStored called when it was stored
 */
export function saveForm(bench: Bench, dataset: string, onStored: (scenario: StoredScenario) => void): HTMLElement {
  const why =
    html`<textarea class="govuk-textarea" id="save-why" rows="3" maxlength="2000" aria-describedby="save-why-hint"></textarea>` as HTMLTextAreaElement;
  const answer = html`<div aria-live="polite" tabindex="-1"></div>`;
  const asVersion = html`<button class="govuk-button" type="submit" value="version">Save as the next version</button>`;
  const asOwn = html`<button class="govuk-button" type="submit" value="own">Save as a scenario of its own</button>`;

  function say(words: HTMLElement): void {
    answer.replaceChildren(words);
    if (words.matches(".govuk-error-summary")) answer.focus();
  }

  async function save(saveAs: SaveAs): Promise<void> {
    const missing = missingWords(bench, why.value);
    if (missing) return say(problem(missing));
    const now = bench.scenario();
    try {
      say(html`<p class="govuk-body">Saving…</p>`);
      const stored =
        saveAs.as === "version"
          ? await storeVersion(saveAs, { ...now, name: await nameOf(dataset, saveAs.id) }, why.value.trim())
          : await storeScenario(dataset, { ...now, name: nameOfTitle(now.title) }, why.value.trim());
      bench.stored({ id: stored.id, version: stored.version }, stored.name);
      say(done(stored));
      why.value = "";
      onStored(stored);
    } catch (error) {
      const document = error instanceof ServiceProblem ? error.document : undefined;
      if (document?.status === 409) return say(await refusedSave(bench, dataset, saveAs, document.detail, save));
      const more = document?.errors ?? [];
      const { message } = error as Error;
      say(problem(message, more, message === LOST ? "It may not be saved" : "It is not saved"));
    }
  }

  const form = html`<form class="app-no-print" novalidate>
    <div class="govuk-form-group">
      <label class="govuk-label" for="save-why">Why do you save it?</label>
      <div class="govuk-hint" id="save-why-hint">A sentence for those who read it later. It is kept with your name and the time.</div>
      ${why}
    </div>
    <div class="govuk-button-group">${asVersion}${asOwn}</div>
    ${answer}
  </form>`;
  const offer = () => {
    asVersion.hidden = bench.from === undefined;
    asOwn.classList.toggle("govuk-button--secondary", bench.from !== undefined);
  };
  form.addEventListener("focusin", offer);
  form.addEventListener("pointerenter", offer);
  offer();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = ((event as SubmitEvent).submitter as HTMLButtonElement | null)?.value;
    void save(wanted === "version" && bench.from ? { as: "version", ...bench.from } : { as: "own" });
  });
  return form;
}

function missingWords(bench: Bench, why: string): string | undefined {
  if (bench.scenario().levers.length === 0) return "No lever is moved yet, so there is nothing to save.";
  if (
    bench.scenario().title === "" ||
    document.querySelector<HTMLInputElement>("#scenario-title")?.value.trim() === ""
  ) {
    return "Give your scenario a name first, at the top of the levers.";
  }
  return why.trim() === "" ? "Say why you save it, in a sentence." : undefined;
}

/** A scenario keeps its name in all its versions. */
async function nameOf(dataset: string, id: string): Promise<string> {
  return (await storedScenarios(dataset)).find((each) => each.id === id)?.name ?? "";
}

function problem(words: string, more: readonly string[] = [], title = "It is not saved"): HTMLElement {
  return html`<div class="govuk-error-summary" role="alert"><h3 class="govuk-error-summary__title">${title}</h3>
    <div class="govuk-error-summary__body"><p>${words}</p>${
      more.length > 0
        ? html`<ul class="govuk-list govuk-list--bullet">${more.map((line) => html`<li>${line}</li>`)}</ul>`
        : ""
    }${words === LOST ? "" : html`<p>Nothing that you set or typed is lost.</p>`}</div></div>`;
}

function done({ title, version, versions }: StoredScenario): HTMLElement {
  const { by } = versions[versions.length - 1];
  return html`<div class="govuk-inset-text"><p>Saved: ${title}, version ${version}${by === "open" ? "" : `, by ${by}`}. Colleagues find it on the
    <a class="govuk-link" href="/notebooks/">home page</a> and under “Begin from” above; you can compare it below.</p></div>`;
}
