import { html } from "htl";
import { about } from "../../words/numbers.ts";
import { cappedSettings, type EditorContext, settingsOfClass } from "../editor-context.ts";
import type { Outcome } from "../outcome.ts";

/** A line of the table of baseline and scenario side by side. */
interface Line {
  readonly label: string;
  of(outcome: Outcome, year: number): number;
}

/** What matters most in one year, baseline and scenario side by side, in expected values. */
export function keyFigures(context: EditorContext) {
  const head = html`<caption class="govuk-table__caption govuk-table__caption--s"></caption>`;
  const lines = keyLines(context);
  const cells = lines.map(() =>
    [0, 1, 2].map(() => html`<td class="govuk-table__cell govuk-table__cell--numeric"></td>`),
  );
  const element = html`<div class="app-scroll" role="region" aria-label="Baseline and scenario side by side" tabindex="0"><table class="govuk-table app-key-figures">
    ${head}
    <thead class="govuk-table__head"><tr class="govuk-table__row">
      <td class="govuk-table__header"></td>
      ${["Baseline", "Scenario", "Difference"].map(
        (name) => html`<th scope="col" class="govuk-table__header govuk-table__header--numeric">${name}</th>`,
      )}
    </tr></thead>
    <tbody class="govuk-table__body">${lines.map(
      ({ label }, i) =>
        html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${label}</th>${cells[i]}</tr>`,
    )}</tbody>
  </table></div>`;
  return {
    element,
    show(baseline: Outcome, scenario: Outcome, year: number): void {
      head.textContent = `January ${year}, expected values`;
      lines.forEach(({ of }, i) => {
        const [before, after] = [of(baseline, year), of(scenario, year)];
        const texts = [about(before), about(after), signed(after - before)];
        texts.forEach((text, c) => {
          cells[i][c].textContent = text;
        });
      });
    },
  };
}

function keyLines(context: EditorContext): Line[] {
  const { labels } = context;
  const independent = settingsOfClass(context, "independent");
  const row = (outcome: Outcome, setting: string, year: number) =>
    outcome.settings.find((each) => each.setting === setting && each.census_year === year);
  return [
    { label: "Plans", of: ({ plans }, year) => plans.find((each) => each.year === year)?.plans ?? 0 },
    ...cappedSettings(context)
      .reverse()
      .map(
        (setting): Line => ({
          label: `${labels.setting(setting)}: places short`,
          of: (all, year) => row(all, setting, year)?.shortfall ?? 0,
        }),
      ),
    ...independent.map(
      (setting): Line => ({
        label: `${labels.setting(setting)}: children there`,
        of: (all, year) => all.held(setting, year),
      }),
    ),
  ];
}

function signed(difference: number): string {
  const text = about(Math.abs(difference));
  if (text === "0") return "0";
  return `${difference < 0 ? "−" : "+"}${text}`;
}
