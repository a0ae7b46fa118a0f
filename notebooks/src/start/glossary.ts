import { html } from "htl";

const WORDS: readonly (readonly [string, string])[] = [
  [
    "Plan",
    "One child’s Education, Health and Care Plan (EHCP), kept by the council where the child lives, from birth to the end of the school year in which they turn 25.",
  ],
  [
    "Census year",
    "The January of the SEN2 census. 2025 is January 2025, in academic year 2024/25; ages are as at 31 August 2024.",
  ],
  [
    "Need",
    "A plan’s primary need, by the SEN2 codes: ASD (autism), SEMH (social, emotional and mental health), SLCN (speech, language and communication) and so on.",
  ],
  ["Locality", "A planning area of the council, by where the child lives."],
  [
    "Setting",
    "The kind of place where a child is taught: mainstream school, resource base, state special school, independent school, alternative provision, college, or elsewhere (at home, or not in education).",
  ],
  [
    "Resource base",
    "A special unit in, or resourced provision of, a mainstream school; lately also called an inclusion base or specialist base.",
  ],
  [
    "Joiner, leaver, mover",
    "A plan new to the council since the last census; one that ceased or moved out; one whose setting changed.",
  ],
  ["Place", "A place at a special school or resource base that the council pays for, whether it is filled or not."],
  [
    "Demand",
    "How many children would be in a setting if there were places for all, by the pattern of the data. Children who were turned away before the data begin are not in it.",
  ],
  [
    "Placed",
    "Where children are, once places have run out: those for whom there is none are elsewhere, mostly in an independent school.",
  ],
  [
    "Shortfall",
    "Demand less places, where that is more than nothing. Each place is for certain ages and needs, so some may stand free while other children lack one.",
  ],
  [
    "Observed, forecast, assumption",
    "Counted in the data; simulated; or stated because the data cannot tell. Every figure says which.",
  ],
  [
    "Baseline, scenario",
    "What happens if practice goes on as it is; and what happens under a named set of changes to it.",
  ],
  [
    "Run",
    "One forecast of one scenario. It can be made again, to the last figure, from the dataset, the scenario and the seed that stand under every figure.",
  ],
];

/** What the words of these pages mean. */
export function glossary(): HTMLElement {
  return html`<dl class="govuk-summary-list">${WORDS.map(
    ([word, meaning]) =>
      html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${word}</dt><dd class="govuk-summary-list__value">${meaning}</dd></div>`,
  )}</dl>`;
}
