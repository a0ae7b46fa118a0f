import { answerOf, ServiceProblem } from "@sufficiency/client";
import { html } from "htl";
import { service } from "../service/service.ts";
import { counted } from "../words/numbers.ts";
import { type Fault, faultList } from "./fault-list.ts";

/**
 * A form to send a dataset: its files or one zip. What is wrong with it is listed with file, row and column, all at once.
 * @param onKept called when a dataset was kept
 */
export function uploadForm(onKept: () => void): HTMLElement {
  const input =
    html`<input class="govuk-file-upload" id="app-files" name="file" type="file" multiple accept=".csv,.json,.zip"
    aria-describedby="app-files-hint">` as HTMLInputElement;
  const answer = html`<div aria-live="polite" tabindex="-1"></div>`;
  const buttons = ["Check it only", "Check and keep it"] as const;

  async function send(event: SubmitEvent) {
    event.preventDefault();
    const files = [...(input.files ?? [])];
    if (files.length === 0) return say(summary("Choose the files of a dataset first.", null));
    const keep = (event.submitter as HTMLButtonElement).value === buttons[1];
    say(html`<p class="govuk-body">Checking ${counted(files.length, "file")}…</p>`);
    try {
      const path = keep ? "/v1/datasets" : "/v1/datasets/check";
      const body = new FormData();
      for (const file of files) body.append("file", file);
      const reply = await answerOf(service.POST(path, { bodySerializer: () => body, body: body as never }));
      if ("valid" in reply) return say(reply.valid ? valid(reply.warnings) : refused(reply.faults));
      say(kept(reply.title, reply.warnings));
      onKept();
    } catch (error) {
      const faults = error instanceof ServiceProblem ? error.document.faults : undefined;
      say(faults ? refused(faults) : summary((error as Error).message, null));
    }
  }

  function say(words: HTMLElement) {
    answer.replaceChildren(words);
    if (words.matches(".govuk-error-summary")) answer.focus();
  }

  const form = html`<form>
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--m" for="app-files">Send a dataset</label>
      <div class="govuk-hint" id="app-files-hint">All files of its folder, datapackage.json among them, or one zip of it.
        Counts of children only: no file may hold a child’s name, date of birth or pupil number.</div>
      ${input}
    </div>
    <div class="govuk-button-group">${buttons.map(
      (words, i) =>
        html`<button class=${`govuk-button${i === 0 ? " govuk-button--secondary" : ""}`} type="submit" value=${words}>${words}</button>`,
    )}</div>
    ${answer}
  </form>`;
  form.addEventListener("submit", (event) => void send(event as SubmitEvent));
  return form;
}

function refused(faults: readonly Fault[]): HTMLElement {
  const which = counted(faults.length, "thing is wrong", "things are wrong");
  return summary(
    `${which} with this dataset, and it was not kept. Mend ${faults.length === 1 ? "it" : "them"} and send it again.`,
    faultList(faults),
  );
}

function summary(words: string, more: HTMLElement | null): HTMLElement {
  return html`<div class="govuk-error-summary" role="alert"><h3 class="govuk-error-summary__title">There is a problem</h3>
    <div class="govuk-error-summary__body"><p>${words}</p>${more}</div></div>`;
}

function valid(warnings: readonly string[]): HTMLElement {
  return html`<div class="govuk-inset-text"><p>Nothing is wrong with this dataset. It was checked only, and not kept.</p>${odd(warnings)}</div>`;
}

function kept(title: string, warnings: readonly string[]): HTMLElement {
  return html`<div class="govuk-inset-text"><p>${title} is kept, and can be forecast.</p>${odd(warnings)}</div>`;
}

function odd(warnings: readonly string[]): HTMLElement | string {
  if (warnings.length === 0) return "";
  return html`<div><p>What is odd about it, though valid:</p><ul class="govuk-list govuk-list--bullet">${warnings.map(
    (words) => html`<li>${words}</li>`,
  )}</ul></div>`;
}
