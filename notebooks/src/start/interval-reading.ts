import { html } from "htl";
import type { Fan } from "../results/fan-of.ts";
import { about, interval, whole } from "../words/numbers.ts";

/** How the last year of a fan is read, in words with its own figures. */
export function intervalReading({ observed, forecast }: Fan): HTMLElement {
  const now = observed[observed.length - 1];
  const { year, p05, p10, p25, p50, p75, p90, p95 } = forecast[forecast.length - 1];
  return html`<div class="govuk-inset-text">
    <p>The dark line up to January ${now.year} was counted: ${whole(now.plans)} plans. From there on it is forecast. For January ${year}:</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>the <b>middle</b> is about ${about(p50)}: half of the simulated futures have more plans, half fewer;</li>
      <li>the <b>darkest band</b>, ${interval(p25, p75)}, holds half of the futures;</li>
      <li>the <b>80% interval</b>, ${interval(p10, p90)}, holds 8 of 10: 1 in 10 futures has fewer, 1 in 10 has more;</li>
      <li>the <b>palest band</b>, ${interval(p05, p95)}, holds 9 of 10.</li>
    </ul>
    <p>To plan for the middle is to be short in half of all futures. Which end to plan for depends on what is worse: a place that stands empty, or a child without one.</p>
  </div>`;
}
