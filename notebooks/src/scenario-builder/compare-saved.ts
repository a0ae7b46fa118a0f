import { answerOf } from "@sufficiency/client";
import { html } from "htl";
import { service } from "../service/service.ts";
import { wait } from "../service/wait.ts";
import { whole } from "../words/numbers.ts";
import { type ComparedRow, comparedView } from "./compared-view.ts";
import type { StoredScenario } from "./stored-scenarios.ts";

const MOST = 6;

/** Stored scenarios held against the baseline and each other, in the same simulated futures, by the service. */
export function compareSaved(
  dataset: string,
  stored: readonly StoredScenario[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
) {
  let scenarios = stored;
  const boxes = html`<div class="govuk-checkboxes govuk-checkboxes--small"></div>`;
  const said = html`<div aria-live="polite"></div>`;
  const button = html`<button class="govuk-button govuk-button--secondary app-no-print" type="button">Compare them</button>`;
  const ticked = () => [...boxes.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value);

  function fill(): void {
    const chosen = ticked();
    boxes.replaceChildren(
      ...scenarios.map(
        ({ id, title, version }) => html`<div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" type="checkbox" id=${`compare-${id}`} value=${id} checked=${chosen.includes(id)}>
          <label class="govuk-label govuk-checkboxes__label" for=${`compare-${id}`}>${title}, version ${version}</label></div>`,
      ),
    );
  }

  async function compare(): Promise<void> {
    const ids = ticked();
    if (ids.length === 0 || ids.length > MOST) {
      said.replaceChildren(html`<p class="govuk-error-message">Tick 1 to ${MOST} scenarios.</p>`);
      return;
    }
    try {
      const made = await answerOf(
        service.POST("/v1/compare", {
          params: { header: { "idempotency-key": crypto.randomUUID() } },
          body: { dataset, scenarios: ids.map((scenario_id) => ({ scenario_id })), draws, seed, by: [[]] },
        }),
      );
      const path = { id: made.id };
      for (;;) {
        const { state, steps, steps_done, reason } = await answerOf(
          service.GET("/v1/analyses/{id}", { params: { path } }),
        );
        if (state === "finished") break;
        if (state === "failed" || state === "cancelled")
          throw new Error(`They could not be compared: ${reason ?? state}`);
        said.replaceChildren(html`<p class="govuk-body">${whole(steps_done)} of ${whole(steps)} parts are made.
          <progress class="app-progress" max=${steps} value=${steps_done} aria-label="Parts made"></progress></p>`);
        await wait(1000);
      }
      const file = async (name: string) =>
        answerOf(
          service.GET("/v1/analyses/{id}/files/{name}", { params: { path: { ...path, name } }, parseAs: "text" }),
        );
      const [words, table] = await Promise.all([file("words.txt"), file("compare.json")]);
      const rows = JSON.parse(String(table)) as readonly ComparedRow[];
      said.replaceChildren(
        comparedView(
          rows,
          String(words),
          scenarios.filter(({ id }) => ids.includes(id)),
          `Source: Sufficiency, ${whole(draws)} simulated futures, seed ${seed}; dataset ${dataset}. Comparison ${made.id.slice(0, 8)}.`,
        ),
      );
    } catch (error) {
      said.replaceChildren(html`<p class="govuk-error-message">${(error as Error).message}</p>`);
    }
  }

  fill();
  button.addEventListener("click", () => void compare());
  return {
    element: html`<div>
      <fieldset class="govuk-fieldset app-no-print">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Scenarios that are saved</legend>${boxes}
      </fieldset>${button}${said}</div>`,
    refresh(next: readonly StoredScenario[]) {
      scenarios = next;
      fill();
    },
  };
}
