import { type WaterfallInput, waterfallChart, waterfallChartTable, waterfallFinding } from "@sufficiency/charts";
import { html } from "htl";
import { dataTable } from "../figure/data-table.ts";
import { figure } from "../figure/figure.ts";
import { whileWaiting } from "../figure/while-waiting.ts";
import { explanationOf, type PartRow } from "../results/explanation-of.ts";
import { whole } from "../words/numbers.ts";

const LABELS: Readonly<Record<string, string>> = {
  joiner_rate: "Joiners at today’s rate",
  leavers: "Leavers",
  movers: "Movers between settings",
  recoding: "Changes of need",
  ageing: "Growing up",
  population: "Population",
  joiner_trend: "Trend of the joiner rate",
  interaction: "Population and trend together",
  joiner_walk: "Joiner rate off its trend",
  between_levers: "Levers together",
};

/** A question where a change comes from. */
export interface Why {
  readonly run: string;
  /** A need, or "all". */
  readonly need: string;
  readonly setting: string;
  /** "Plans of children with autistic spectrum disorder in state special schools". */
  readonly who: string;
  readonly source: string;
}

/** A button that works out where a change comes from, which takes a while, and shows it as a waterfall with what each part means. */
export function why(question: Why): HTMLElement {
  const button = html`<button class="govuk-button govuk-button--secondary" type="button">Work it out</button>`;
  const element = html`<div>${button}</div>`;
  button.addEventListener("click", () => {
    const { run, need, setting } = question;
    const parts = explanationOf(run, { setting, ...(need === "all" ? {} : { need }) });
    const answer = parts.then((rows) => explained(question, rows));
    element.replaceChildren(
      whileWaiting("Taking the causes apart in every simulated future. This takes up to a minute…", answer),
    );
  });
  return element;
}

function explained({ who, source }: Why, rows: readonly PartRow[]): HTMLElement {
  const row = (part: string) => rows.find((each) => each.part === part) as PartRow;
  const [base, forecast] = [row("base"), row("forecast")];
  const parts = rows.filter(
    ({ part, mean, p10, p90 }) => !SUMS.includes(part) && !(mean === 0 && p10 === 0 && p90 === 0),
  );
  const input: WaterfallInput = {
    start: { label: `Plans in January ${base.census_year}`, plans: base.mean },
    parts: parts.map((part) => ({ ...part, label: labelOf(part.part) })),
    end: { ...forecast, label: `Plans in January ${forecast.census_year}` },
    title: "",
    subtitle: `By the setting wanted; from January ${base.census_year} (observed) to ${forecast.census_year} (forecast)`,
    source,
  };
  const titled = { ...input, title: waterfallFinding(who, input) };
  return html`<div>
    ${figure({
      name: "why",
      caption: "Where the change comes from",
      draw: (options) => waterfallChart(titled, options),
      table: waterfallChartTable(titled),
    })}
    ${dataTable("What each part means", {
      columns: [
        { name: "part", unit: "" },
        { name: "plans", unit: "mean of futures" },
        { name: "meaning", unit: "" },
      ],
      rows: parts.map(({ part, mean, meaning }) => [labelOf(part), whole(mean), meaning]),
    })}
  </div>`;
}

const SUMS: readonly string[] = ["base", "change", "forecast"];

function labelOf(part: string): string {
  return LABELS[part] ?? part.replace(/^lever_/, "Lever ");
}
