import { type Scenario, type View, viewsOf } from "@sufficiency/core";
import { whole as inWords } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { textTable } from "../../text-table.ts";
import { type Compared, drawsOf, yearsOf } from "../compared.ts";
import { type Difference, differenceOf, signed, signedInterval } from "./figures.ts";
import { pairOf } from "./pair-of.ts";

/** What each lever does by itself and all do together, in the last year; nothing of scenarios without levers. */
export function leverTables(all: Compared): string {
  return all.scenarios
    .filter(({ levers }) => levers.length > 0)
    .map((scenario) => leverTable(all, scenario))
    .join("\n\n");
}

/**
 * Levers, what is between them and all together stand in the same draws, so that they add up. Where those are not all draws,
 * the last line has all together in all of them.
 */
function leverTable(all: Compared, { name, levers }: Scenario): string {
  const year = yearsOf(all).at(-1) as number;
  const view: View = viewsOf(all.compared.plans[0]).includes("placed") ? "placed" : "demand";
  const whole = pairOf(all, name);
  const settings = changedSettings(all, whole, year, view);
  const row = (label: string, pair: number): Row => {
    const total = differenceOf(all, pair, year, "demand");
    const bySetting = settings.map((setting) => differenceOf(all, pair, year, view, setting).mean);
    return { label, total, bySetting };
  };
  const alone = levers.map((lever) => row(lever.name, pairOf(all, name, lever.name)));
  const beside = all.compared.together.find(({ scenario }) => scenario === name)?.pair ?? whole;
  const together = row("together", beside);
  const lines = alone.map(cells);
  if (levers.length > 1) lines.push(betweenLevers(alone, together));
  lines.push(cells(together));
  const few = drawsOf(all, beside);
  const many = drawsOf(all, whole);
  if (few < many) lines.push(cells(row(`together, ${inWords(many)} draws`, whole)));
  const draws = few < many ? `, first ${inWords(few)} draws unless said` : "";
  const meaning = view === "placed" ? "settings: where children are placed" : "settings: where children want to be";
  const title = wrap(
    `${name}, each lever by itself and all together: plans in January ${year}, scenario less baseline (forecast, mean of the differences${draws}; ${meaning})`,
  );
  return `${title}\n\n${textTable(["lever", "all plans", "4 in 5 futures", ...settings], lines)}`;
}

interface Row {
  readonly label: string;
  readonly total: Difference;
  readonly bySetting: readonly number[];
}

function cells({ label, total, bySetting }: Row): string[] {
  return [label, signed(total.mean), signedInterval(total), ...bySetting.map(signed)];
}

/** What all do together less what each does by itself. */
function betweenLevers(alone: readonly Row[], together: Row): string[] {
  const beyond = (value: (row: Row) => number): string =>
    signed(value(together) - alone.reduce((sum, row) => sum + value(row), 0));
  return [
    "between levers",
    beyond(({ total }) => total.mean),
    "",
    ...together.bySetting.map((_, i) => beyond(({ bySetting }) => bySetting[i])),
  ];
}

const MOST_SETTINGS = 3;

/** The settings that change most, in the dataset's order. */
function changedSettings(all: Compared, whole: number, year: number, view: View): string[] {
  const changes = all.whole.settings.map(({ code }) => {
    return { code, size: Math.abs(differenceOf(all, whole, year, view, code).mean) };
  });
  const largest = changes
    .filter(({ size }) => size >= 0.5)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, MOST_SETTINGS)
    .map(({ code }) => code);
  return all.whole.settings.map(({ code }) => code).filter((code) => largest.includes(code));
}
