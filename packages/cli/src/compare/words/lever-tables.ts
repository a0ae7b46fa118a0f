import { type Scenario, type View, viewsOf } from "@sufficiency/core";
import { wrap } from "../../text/wrap.ts";
import { textTable } from "../../text-table.ts";
import { type Compared, yearsOf } from "../compared.ts";
import { differenceOf, signed, signedInterval } from "./figures.ts";
import { planOf } from "./plan-of.ts";

/** What each lever does by itself and all do together, in the last year; nothing of scenarios without levers. */
export function leverTables(all: Compared): string {
  return all.scenarios
    .filter(({ levers }) => levers.length > 0)
    .map((scenario) => leverTable(all, scenario))
    .join("\n\n");
}

function leverTable(all: Compared, { name, levers }: Scenario): string {
  const year = yearsOf(all).at(-1) as number;
  const view: View = viewsOf(all.compared.plans[0]).includes("placed") ? "placed" : "demand";
  const settings = changedSettings(all, name, year, view);
  const alone = levers.map((lever) => ({ label: lever.name, plan: planOf(all, name, lever.name) }));
  const together = { label: "together", plan: planOf(all, name) };
  const rows = [...alone, together].map(({ label, plan }) => {
    const total = differenceOf(all, plan, year, "demand");
    const bySetting = settings.map((setting) => differenceOf(all, plan, year, view, setting).mean);
    return { label, total, bySetting };
  });
  const sum = (value: (row: (typeof rows)[number]) => number): number =>
    rows.slice(0, -1).reduce((total, row) => total + value(row), 0);
  const whole = rows[rows.length - 1];
  const between = [
    "between levers",
    signed(whole.total.mean - sum((row) => row.total.mean)),
    "",
    ...settings.map((_, i) => signed(whole.bySetting[i] - sum((row) => row.bySetting[i]))),
  ];
  const lines = rows.map(({ label, total, bySetting }) => [
    label,
    signed(total.mean),
    signedInterval(total),
    ...bySetting.map(signed),
  ]);
  if (levers.length > 1) lines.splice(-1, 0, between);
  const meaning = view === "placed" ? "settings: where children are placed" : "settings: where children want to be";
  const title = wrap(
    `${name}, each lever by itself and all together: plans in January ${year}, scenario less baseline (forecast, mean; ${meaning})`,
  );
  return `${title}\n\n${textTable(["lever", "all plans", "80% interval", ...settings], lines)}`;
}

const MOST_SETTINGS = 3;

/** The settings that change most, in the dataset's order. */
function changedSettings(all: Compared, scenario: string, year: number, view: View): string[] {
  const changes = all.whole.settings.map(({ code }) => {
    return { code, size: Math.abs(differenceOf(all, planOf(all, scenario), year, view, code).mean) };
  });
  const largest = changes
    .filter(({ size }) => size >= 0.5)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, MOST_SETTINGS)
    .map(({ code }) => code);
  return all.whole.settings.map(({ code }) => code).filter((code) => largest.includes(code));
}
