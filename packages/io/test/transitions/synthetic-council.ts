import { numbersFrom } from "./numbers-from.ts";

interface Child {
  readonly ncy: number;
  readonly need: string;
  readonly setting: string;
}

/** Where a child was and is; nothing where no plan is held. */
type History = readonly [before: Child | undefined, after: Child | undefined];

export interface SyntheticCouncil {
  /** transitions.csv, population.csv, costs.csv and valid-states.csv. */
  readonly files: Readonly<Record<string, string>>;
  /** Plans at each January, as they were made. */
  readonly plans: Readonly<Record<number, number>>;
  /** Joiners and leavers of each census, likewise. */
  readonly joiners: Readonly<Record<number, number>>;
  readonly leavers: Readonly<Record<number, number>>;
}

const FIRST_YEAR = 2013;
const YEARS = 4;
const NEEDS = ["CI", "CL", "SEMH", "SP"];
const SETTINGS = ["MS", "UN", "SS", "IS", "FC"];

/**
 * Children of an invented council followed over four years, some 2,000 with a plan: the input of witan.send, with codes that are
 * nobody else's. The same seed gives the same council.
 */
export function syntheticCouncil(seed: number): SyntheticCouncil {
  const random = numbersFrom(seed);
  const oneOf = <Item>(items: readonly Item[]) => items[Math.floor(random() ** 1.5 * items.length)];
  const settingAt = (ncy: number) => (ncy > 11 ? oneOf(["FC", "SS", "IS"]) : oneOf(["MS", "SS", "UN", "IS"]));
  const fresh = (ncy: number): Child => ({ ncy, need: oneOf(NEEDS), setting: settingAt(ncy) });
  const aged = ({ ncy, need, setting }: Child): Child => {
    const isMoved = ncy === 11 || random() < (ncy === 6 ? 0.25 : 0.03);
    return { ncy: ncy + 1, need, setting: isMoved ? settingAt(ncy + 1) : setting };
  };
  const leaves = ({ ncy }: Child) => random() < (ncy >= 19 ? 1 : ncy >= 13 ? 0.3 : ncy === 11 ? 0.2 : 0.03);

  let children = Array.from({ length: 1900 }, (_, i) => fresh(-1 + (i % 15)));
  const plans: Record<number, number> = { [FIRST_YEAR]: children.length };
  const [joiners, leavers]: Record<number, number>[] = [{}, {}];
  const lines: string[] = [];
  for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
    const before = children.map((child): History => [child, leaves(child) ? undefined : aged(child)]);
    const arriving = 210 + Math.floor(random() * 40);
    const arrived = Array.from({ length: arriving }, (): History => [undefined, fresh(-1 + Math.floor(random() * 13))]);
    lines.push(...[...before, ...arrived].map((history) => lineOf(year, history)));
    children = [...before, ...arrived].flatMap(([, after]) => after ?? []);
    plans[year + 1] = children.length;
    joiners[year + 1] = arriving;
    leavers[year + 1] = before.filter(([, after]) => !after).length;
  }
  return { files: filesOf(lines), plans, joiners, leavers };
}

function lineOf(year: number, [before, after]: History): string {
  const nobody = (ncy: number): Child => ({ ncy, need: "NONSEND", setting: "NONSEND" });
  const first = before ?? nobody((after as Child).ncy - 1);
  const second = after ?? nobody((before as Child).ncy + 1);
  return [year, first.setting, first.need, first.ncy, second.setting, second.need, second.ncy].join();
}

function filesOf(lines: readonly string[]): Record<string, string> {
  const years = Array.from({ length: 10 }, (_, i) => FIRST_YEAR + i);
  const ncys = Array.from({ length: 31 }, (_, i) => i - 5);
  const people = years.flatMap((year) => ncys.map((ncy) => `${year},${ncy},${6000 + 20 * (year - FIRST_YEAR) - ncy}`));
  const costs = NEEDS.flatMap((need, n) => SETTINGS.map((setting) => `${need},${setting},${costOf(setting, n)}`));
  const moves = `"${SETTINGS.join()}"`;
  const ages: Record<string, string> = { MS: "-1,11", UN: "-1,11", SS: "-1,20", IS: "-1,20", FC: "12,20" };
  const groups: Record<string, string> = { MS: "Mainstream", SS: "Special school", IS: "Independent special" };
  const valid = SETTINGS.map((code) => `${code},${groups[code] ?? "group"},${ages[code]},"${NEEDS.join()}",${moves}`);
  const text = (header: string, rows: readonly string[]) => `${header}\n${rows.join("\n")}\n`;
  return {
    "transitions.csv": text("calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2", lines),
    "population.csv": text("calendar-year,academic-year,population", people),
    "costs.csv": text("need,setting,cost", costs),
    "valid-states.csv": text("setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting", valid),
  };
}

/** One cost in each setting but special schools, where it depends on need. */
function costOf(setting: string, need: number): number {
  return setting === "SS" ? 20000.5 + need : 5000 * (1 + SETTINGS.indexOf(setting));
}
