import { html } from "htl";

/** An element that says what is being made until it is there; then shows it, or says in words why it cannot be. */
export function whileWaiting(words: string, made: Promise<Element | string>): HTMLElement {
  const element = html`<div aria-busy="true"><p class="govuk-hint">${words}</p></div>`;
  made.then(
    (result) => {
      element.replaceChildren(result);
      element.removeAttribute("aria-busy");
    },
    (error: Error) => {
      element.replaceChildren(html`<p class="govuk-error-message">${error.message}</p>`);
      element.removeAttribute("aria-busy");
    },
  );
  return element;
}
