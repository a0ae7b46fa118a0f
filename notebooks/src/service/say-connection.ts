import { html } from "htl";

/** Says at the top of the page that the service cannot be reached, and takes it back when it can. */
export function sayConnection(state: "lost" | "back"): void {
  const notices = document.getElementById("app-notices");
  if (!notices) return;
  notices.replaceChildren();
  if (state === "back") return;
  notices.append(html`<div class="govuk-notification-banner" role="region" aria-labelledby="app-lost">
    <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="app-lost">Connection lost</h2></div>
    <div class="govuk-notification-banner__content">
      <p class="govuk-notification-banner__heading">The service cannot be reached. Nothing that you entered is lost.</p>
      <p class="govuk-body">It is tried again every few seconds, and this page goes on by itself when it answers.</p>
    </div>
  </div>`);
}
