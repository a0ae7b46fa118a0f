import { html } from "htl";
import type { Choice } from "../choose/choice.ts";
import type { StoredDataset } from "../choose/choose-run.ts";
import { counted } from "../words/numbers.ts";
import { type Backtest, makeBacktest, newestBacktest } from "./backtest.ts";

/** The newest backtest of a dataset, or a button that asks for one; its value is null until there is one. */
export async function measured(dataset: StoredDataset): Promise<Choice<Backtest | null>> {
  const newest = await newestBacktest(dataset.id);
  const element = html`<div aria-live="polite"></div>`;
  let value = newest ?? null;
  if (!newest) element.append(askForOne());
  return Object.defineProperty(element, "value", { get: () => value }) as Choice<Backtest | null>;

  function askForOne(): HTMLElement {
    const said = html`<p class="govuk-body"></p>`;
    const button = html`<button class="govuk-button" type="button">Measure it now</button>`;
    button.addEventListener("click", async () => {
      button.setAttribute("disabled", "");
      said.textContent = "Asking for it…";
      try {
        value = await makeBacktest(dataset.id, ({ steps_done, steps }) => {
          said.textContent = `Forecasting again from ${counted(steps, "earlier January", "earlier Januaries")}: ${steps_done} done…`;
        });
        element.replaceChildren();
        element.dispatchEvent(new Event("input", { bubbles: true }));
      } catch (error) {
        said.textContent = (error as Error).message;
        button.removeAttribute("disabled");
      }
    });
    return html`<div><p class="govuk-body">Forecasts of this dataset have not been measured yet. It takes about half a minute.</p>${button}${said}</div>`;
  }
}
