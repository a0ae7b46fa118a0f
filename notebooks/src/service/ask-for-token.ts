import { html } from "htl";
import { keepToken } from "./token.ts";

let asking: Promise<void> | undefined;

/**
 * Asks for a token over the page as it is, so that nothing typed is lost, and keeps it for this tab. Several requests that
 * are refused at once ask once.
 *
 * @param why the service's words for refusing
 */
export function askForToken(why: string): Promise<void> {
  asking ??= ask(why).finally(() => {
    asking = undefined;
  });
  return asking;
}

function ask(why: string): Promise<void> {
  return new Promise((given) => {
    const input = html`<input class="govuk-input" id="app-token" name="token" type="password"
      autocomplete="off" spellcheck="false" required aria-describedby="app-token-hint">` as HTMLInputElement;
    const dialog = html`<dialog class="app-dialog" aria-labelledby="app-token-title">
      <form method="dialog">
        <h2 class="govuk-heading-m" id="app-token-title">Who is asking?</h2>
        <p class="govuk-body">${why} What is on this page stays as it is.</p>
        <div class="govuk-form-group">
          <label class="govuk-label" for="app-token">Your token</label>
          <div class="govuk-hint" id="app-token-hint">Whoever runs the service gives it to you. It starts with sufficiency_ and is kept until you close this tab.</div>
          ${input}
        </div>
        <button class="govuk-button" type="submit">Go on</button>
      </form>
    </dialog>` as HTMLDialogElement;
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    dialog.addEventListener("close", () => {
      keepToken(input.value.trim());
      dialog.remove();
      given();
    });
    document.body.append(dialog);
    dialog.showModal();
    input.focus();
  });
}
