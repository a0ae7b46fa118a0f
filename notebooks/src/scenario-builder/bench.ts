import { html } from "htl";
import type { BenchOptions } from "./bench-options.ts";
import { nameOfTitle, type ScenarioDocument } from "./lever.ts";
import { createResults, type Results } from "./results.ts";
import { scenarioEditor } from "./scenario-editor.ts";
import { hashOf, type LinkedScenario, scenarioOfHash } from "./scenario-in-link.ts";
import { createTrial } from "./trial.ts";

/** The bench at which a scenario is built: its levers, and what they come to. */
export interface Bench {
  /** Levers, and beside them the first picture. */
  readonly element: HTMLElement;
  readonly results: Results;
  /** The scenario as it stands, under the name that its title gives. */
  scenario(): ScenarioDocument;
  /** The stored version that it began from; undefined where it began from nothing. */
  readonly from: LinkedScenario["from"];
  /** Begins from a scenario; what was there is a step back in the browser's history. */
  begin(linked: LinkedScenario): void;
  /** Says that it has been stored, as a version to go on from. */
  stored(from: NonNullable<LinkedScenario["from"]>, name: string): void;
}

export const NOTHING: LinkedScenario = { scenario: { name: "my_scenario", title: "", levers: [] } };

const UNTITLED = "My scenario";
/** Milliseconds after a change before the address says it: not at every step of a slider. */
const ADDRESS_AFTER = 250;

export function createBench(options: BenchOptions): Bench {
  let linked = scenarioOfHash(location.hash) ?? NOTHING;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const title = html`<input class="govuk-input" id="scenario-title" type="text" maxlength="200" autocomplete="off"
    aria-describedby="scenario-title-hint">` as HTMLInputElement;
  const editor = scenarioEditor(options, change);
  const results = createResults(options, editor);
  const attempt = createTrial(options, results.news);

  function scenario(): ScenarioDocument {
    const words = title.value.trim();
    const { levers, name, title: before, ...rest } = linked.scenario;
    const keepsName = linked.from !== undefined || words === before;
    return {
      ...rest,
      name: keepsName ? name : nameOfTitle(words || UNTITLED),
      title: words || UNTITLED,
      levers: editor.levers(),
    };
  }

  function change(): void {
    results.started(performance.now());
    attempt(scenario());
    remember();
  }

  function remember(): void {
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState(history.state, "", address()), ADDRESS_AFTER);
  }

  function address(): string {
    const now = scenario();
    const isNothing = now.levers.length === 0 && title.value.trim() === "" && !linked.from;
    const hash = isNothing ? "" : hashOf({ scenario: now, ...(linked.from ? { from: linked.from } : {}) });
    return `${location.pathname}${location.search}${hash}`;
  }

  function show(next: LinkedScenario): void {
    linked = next;
    title.value = next.scenario.title;
    editor.load(next.scenario.levers);
    change();
  }

  title.addEventListener("input", remember);
  const { signal } = options;
  addEventListener("popstate", () => show(scenarioOfHash(location.hash) ?? NOTHING), { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  show(linked);

  return {
    element: html`<div class="app-bench">
      <div class="app-bench__levers">
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="scenario-title">Name of your scenario</label>
          <div class="govuk-hint" id="scenario-title-hint">As colleagues will see it, such as: Bases first, school a year late</div>
          ${title}
        </div>
        ${editor.element}
      </div>
      <div class="app-bench__picture">${results.first}</div>
    </div>`,
    results,
    scenario,
    get from() {
      return linked.from;
    },
    begin(next) {
      clearTimeout(timer);
      history.replaceState(history.state, "", address());
      history.pushState(null, "", `${location.pathname}${location.search}${next === NOTHING ? "" : hashOf(next)}`);
      show(next);
    },
    stored(from, name) {
      linked = { scenario: { ...scenario(), name }, from };
      remember();
    },
  };
}
