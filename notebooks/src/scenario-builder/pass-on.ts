import { answerOf, followRun } from "@sufficiency/client";
import { html } from "htl";
import { saveFile } from "../figure/save-file.ts";
import { service } from "../service/service.ts";
import { whole } from "../words/numbers.ts";
import type { Bench } from "./bench.ts";

/** What to do with a scenario beside saving it: pass on a link, print, take its JSON to the command line, have a run made for the record. */
export function passOn(
  bench: Bench,
  dataset: string,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): HTMLElement {
  const said = html`<div role="status"></div>`;
  const say = (words: string | HTMLElement) =>
    said.replaceChildren(typeof words === "string" ? html`<p class="govuk-body">${words}</p>` : words);

  const copyLink = async () => {
    await new Promise((done) => setTimeout(done, 300));
    const link = location.href;
    const shown = html`<div class="govuk-form-group">
      <label class="govuk-label" for="scenario-link">The link: whoever opens it sees your scenario as it stands now</label>
      <input class="govuk-input" id="scenario-link" type="text" readonly value=${link}></div>`;
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    say(shown);
    shown.querySelector("input")?.select();
    if (copied) shown.prepend(html`<p class="govuk-body">The link is copied.</p>`);
  };

  const download = () => {
    const scenario = bench.scenario();
    saveFile(`${scenario.name}.json`, "application/json", `${JSON.stringify(scenario, null, 2)}\n`);
    say(
      html`<p class="govuk-body">For the command line: <code>sufficiency forecast DATASET --scenario ${scenario.name}.json</code> makes the same forecast.</p>`,
    );
  };

  const record = async () => {
    const scenario = bench.scenario();
    const isBaseline = scenario.levers.length === 0;
    const progress = html`<progress class="app-progress" max=${draws} value="0" aria-label="Futures of the run"></progress>`;
    const words = html`<p class="govuk-body">The run is asked for…</p>`;
    say(html`<div>${words}${progress}</div>`);
    try {
      const run = await answerOf(
        service.POST("/v1/runs", {
          params: { header: { "idempotency-key": crypto.randomUUID() } },
          body: { dataset, draws, seed, ...(isBaseline ? {} : { scenario: { ...scenario } }) },
        }),
      );
      for await (const { state, draws_done, reason } of followRun(service, run.id)) {
        progress.setAttribute("value", String(draws_done));
        words.textContent =
          state === "failed"
            ? `The run failed: ${reason}`
            : state === "cancelled"
              ? "The run was stopped."
              : `${whole(draws_done)} of ${whole(draws)} futures.`;
        if (state === "finished") say(finished(run.id));
      }
    } catch (error) {
      say((error as Error).message);
    }
  };

  const buttons: [string, () => unknown][] = [
    ["Copy a link to it", copyLink],
    ["Print this page", () => print()],
    ["Download its JSON", download],
    ["Make a run for the record", record],
  ];
  return html`<div class="app-no-print">
    <div class="govuk-button-group">${buttons.map(([words, onClick]) => {
      const button = html`<button class="govuk-button govuk-button--secondary" type="button">${words}</button>`;
      button.addEventListener("click", () => void onClick());
      return button;
    })}</div>
    ${said}
  </div>`;
}

function finished(id: string): HTMLElement {
  return html`<p class="govuk-body">The run is finished and kept, with all that it takes to make it again:
    <a class="govuk-link" href=${`/notebooks/sufficiency.html?run=${id}`}>read it in the notebook Sufficiency</a>.</p>`;
}
