import { type Scenario, type View, viewsOf } from "@sufficiency/core";
import { counted, whole as inWords, signed } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { textTable } from "../../text-table.ts";
import { type Compared, drawsOf, yearsOf } from "../compared.ts";
import { type Difference, differenceOf, signedInterval } from "./figures.ts";
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
  const { shown, others } = changedSettings(all, whole, year, view);
  const row = (label: string, pair: number): Row => {
    const total = differenceOf(all, pair, year, "demand");
    const bySetting = shown.map(({ code }) => differenceOf(all, pair, year, view, code).mean);
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
  const headings = shown.map(({ label }) => wrap(label, 0, LABEL_WIDTH));
  const table = textTable(["lever", "all plans", "4 in 5 futures", ...headings], lines);
  return `${title}\n\n${table}\n\n${wrap(`${shownWords(shown, others)}Figures are rounded, so they may not add up.`)}`;
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
const LABEL_WIDTH = 14;

type Setting = Compared["whole"]["settings"][number];

interface ChangedSettings {
  readonly shown: readonly Setting[];
  /** How many settings are left out. */
  readonly others: number;
}

/** The settings that change most, and special schools where they change, in the dataset's order. */
function changedSettings(all: Compared, whole: number, year: number, view: View): ChangedSettings {
  const { settings } = all.whole;
  const changed = settings
    .map((setting) => ({ setting, size: Math.abs(differenceOf(all, whole, year, view, setting.code).mean) }))
    .filter(({ size }) => size >= 0.5)
    .toSorted((a, b) => b.size - a.size)
    .map(({ setting }) => setting);
  const shown = settings.filter(
    (setting) => changed.includes(setting) && (changed.indexOf(setting) < MOST_SETTINGS || setting.class === "special"),
  );
  return { shown, others: settings.length - shown.length };
}

function shownWords(shown: readonly Setting[], others: number): string {
  if (others === 0) return "";
  const left = `${counted(others, "other setting")} ${others === 1 ? "is" : "are"} in the compare.csv that --by setting --out DIR writes`;
  return shown.length === 0
    ? "No setting changes by half a plan or more. "
    : `Shown are the settings that change most${shown.length > MOST_SETTINGS ? ", and special schools" : ""}: ${left}. `;
}
