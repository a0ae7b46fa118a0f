import { type CellBehind, type CellPeople, type RateBehind, roundToTotal, type Seen } from "@sufficiency/core";
import { assumptionText } from "../../forecast/words/assumptions.ts";
import { percent, whole } from "../../text/numbers.ts";
import { bullets } from "../../text/wrap.ts";
import type { Explained } from "../explained.ts";

/** The groups that each rate leans on, the cell's own children first; the same name twice is one group. */
const GROUPS = {
  stock: [
    "these children themselves",
    "all needs of the same age in that setting",
    "all ages of the phase in that setting",
  ],
  recode: ["these children themselves", "all ages of the phase with that need", "all ages of the phase with that need"],
  enter: ["these joiners themselves", "joiners of the same age with any need", "all joiners of the phase"],
  join: [
    "this locality's own joiners",
    "the council's joiners of the same age and need",
    "the council's joiners of the ages beside it",
  ],
} as const;

/** Assumptions that a cell's figure follows from, beside its own rates, are named so. */
const PRIORS = /^(joiner|trend|growth|prevalence|average|reference|recency)_/;

/** From this fitted weight on the words say why it is so large: no cell has as many children. */
const ALIKE = 5000;

/** What stands behind one cell's figure: what was counted, each rate and what it leans on, population, trend, priors. */
export function behindWords(explained: Explained): string {
  const { behind, run } = explained;
  if (!behind) return "";
  const priors = run.assumptions.filter(({ name }) => PRIORS.test(name)).map(assumptionText);
  return [
    "What stands behind it\n",
    bullets(
      [
        counted(behind),
        transitions(explained, behind),
        joining(explained, behind),
        entering(behind),
        leaving(behind),
        moving(behind),
        recoding(behind),
        people(explained, behind),
        averaged(explained),
      ].filter((entry) => entry !== ""),
    ),
    "\nTrend and priors\n",
    bullets(priors),
  ].join("\n");
}

function counted({ counted }: CellBehind): string {
  const list = (values: readonly number[]): string => values.map(whole).join(", ");
  return `Plans counted here in January ${counted.map(({ censusYear }) => censusYear).join(", ")}: ${list(counted.map(({ here }) => here))}; in the whole council with this need and setting: ${list(counted.map(({ council }) => council))}.`;
}

function transitions({ run }: Explained, { seen }: CellBehind): string {
  const bases = new Set(
    run.dataset.transitions.filter((row) => seen.years.includes(row.census_year)).map((row) => row.basis),
  );
  const basis = bases.size === 2 ? "some observed, some inferred" : [...bases][0];
  return `Rates are estimated from the transitions to January ${seen.years.join(", ")} (${basis}), recent ones weighing more. Counts below are of all of them; leaving, moving, change of need and setting entered are the whole council's, since localities share these rates.`;
}

function joining({ run }: Explained, { seen, join, joinersAYear }: CellBehind): string {
  const byHead = run.rates.population !== undefined;
  const rate = (value: number): string =>
    byHead
      ? `${(1000 * value).toFixed(2)} a year by 1,000 people without a plan`
      : `${value.toFixed(2)} a year and age`;
  return `Joining: ${whole(seen.joined.events)} children with this need joined here, ${(seen.joined.events / seen.years.length).toFixed(1)} a year, of ${whole(seen.joined.of)} in the council. The forecast takes ${rate(join.used)} at the level of the last transition, so ${joinersAYear.toFixed(1)} joiners a year with today's people; the council's rate is ${rate(join.group)}. ${leaning(join, GROUPS.join, "joiners")}`;
}

function entering({ seen, enter }: CellBehind): string {
  return `Setting entered: ${outOf(seen.entered)} of the council's joiners with this need took this setting. The forecast takes ${taken(enter)}. ${leaning(enter, GROUPS.enter, "children")}`;
}

function leaving({ seen, leave }: CellBehind): string {
  return `Leaving: ${outOf(seen.left)} of the council's children with this need in this setting left. The forecast takes ${taken(leave)} a year. ${leaning(leave, GROUPS.stock, "children")}`;
}

function moving({ seen, move }: CellBehind): string {
  return `Moving: of those who stayed, ${outOf(seen.movedAway)} moved to another setting, and ${whole(seen.movedHere)} came from one. The forecast takes ${taken(move)} a year for moving away. ${leaning(move, GROUPS.stock, "children")}`;
}

function recoding({ seen, recode }: CellBehind): string {
  return `Change of need: ${outOf(seen.recordedAnew)} of those who stayed, in any setting, were recorded with another need, and ${whole(seen.recordedHere)} came to this one. The forecast takes ${taken(recode)} a year for another need. ${leaning(recode, GROUPS.recode, "children")}`;
}

function people({ run }: Explained, { people }: CellBehind): string {
  const { population } = run.rates;
  if (!population) return "Population: none in the dataset, so joiners are counts and do not follow it.";
  const at = ({ censusYear, people, kind }: CellPeople): string =>
    `${whole(people)} for January ${censusYear} (${kind}${censusYear > population.lastYear ? `, held as it is after ${population.lastYear}` : ""})`;
  return `Population of these ages here: ${people.map(at).join(", ")}; from the dataset's population table.`;
}

function averaged({ selection }: Explained): string {
  const ages = selection.ages ? `ages ${selection.ages[0]} to ${selection.ages[1]}` : "all ages";
  return `Each rate is one of a single age; these are averages over ${ages}: leaving, moving and change of need weighted by the council's plans at the last census, joining and what it leans on by people without a plan and by expected joiners.`;
}

/** "12 of 180 (6.7%)". */
function outOf({ events, of }: Seen): string {
  return of === 0 ? "none" : `${whole(events)} of ${whole(of)} (${percent(events / of)})`;
}

function taken({ used, group }: RateBehind): string {
  return `${percent(used)} (the group that it is drawn towards: ${percent(group)})`;
}

/** How much is borrowed from whom, in whole per cent that add up to 100. */
function leaning({ leaning: parts, weight }: RateBehind, groups: readonly string[], unit: string): string {
  const shares = new Map<string, number>();
  roundToTotal(parts, 100).forEach((share, level) => {
    shares.set(groups[level], (shares.get(groups[level]) ?? 0) + share);
  });
  const listed = [...shares].map(([group, share]) => `${share}% from ${group}`);
  const worth = `${weight < 10 ? weight.toFixed(1) : whole(weight)} ${unit}`;
  const alike =
    weight >= ALIKE ? ", so large because the data show no difference between such cells and their group" : "";
  return `Of that, ${listed.join(", ")} (fitted weight of the group: ${worth}${alike}).`;
}
