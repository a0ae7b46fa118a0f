import type { CensusReading } from "./census-counts.ts";
import { rowsWords } from "./hold-against-valid-states.ts";
import type { PeopleFile } from "./read-people.ts";
import type { TransitionsFile } from "./read-transitions.ts";
import type { SettingsMade } from "./setting-rows.ts";

interface Described {
  readonly file: TransitionsFile;
  readonly censuses: readonly CensusReading[];
  readonly peopleFile: PeopleFile;
  readonly settings: SettingsMade;
  /** Needs that SEN2 does not have. */
  readonly ownNeeds: readonly string[];
  readonly hasCosts: boolean;
}

/** What was read and what became of it, one plain sentence an entry. */
export function transitionsNotes({ file, censuses, peopleFile, settings, ownNeeds, hasCosts }: Described): string[] {
  const [first, last] = [censuses[0].year, censuses[censuses.length - 1].year];
  const { people, outside } = peopleFile;
  const only = (given: unknown, words: string) => (given ? [words] : []);
  return [
    `A row of calendar-year ${first} tells of January ${first} and January ${first + 1}; the last census is January ${last}. Age is academic year + 4. All counts and transitions are observed.`,
    ...censuses.flatMap(reconciliation),
    ...only(
      file.outOfStep.length > 0,
      `Academic years that are not one apart, kept down or moved up, in ${rowsWords(file.outOfStep)}: the later one is taken, as if a year younger before, so sufficiency check will find ages that differ.`,
    ),
    ...only(file.unused.length > 0, `Columns of transitions.csv that were not used: ${file.unused.join(", ")}.`),
    `Population of a calendar year is taken to be of that January, so of the mid-year before: estimates to January ${last}, projections after.`,
    ...only(people.length === 0, "No row of population.csv is of ages 0 to 25, so joiners will be forecast as counts."),
    ...only(
      outside.length > 0,
      `Population of academic years ${outside.join(", ")} was left out: ages 0 to 25 are academic years -4 to 21.`,
    ),
    "There is one locality, the council.",
    ...only(
      ownNeeds.length > 0,
      `Needs beside SEN2's codes, in the table needs, with the code for a label: ${ownNeeds.join(", ")}.`,
    ),
    ...only(
      hasCosts && settings.withoutCost.length > 0,
      `A setting has one unit cost here: that of ${settings.withoutCost.join(", ")} was left out, for it depends on need or is not given for each need there.`,
    ),
  ];
}

function reconciliation({ year, bySecondStates, byFirstStates, differing, differingPlans }: CensusReading): string[] {
  if (bySecondStates === undefined || byFirstStates === undefined) return [];
  if (differing === 0) {
    return [`January ${year}: second states of ${year - 1} and first states of ${year} agree on every state.`];
  }
  return [
    `January ${year}: second states of ${year - 1} make ${counted(bySecondStates, "plan")}, first states of ${year} make ${number(byFirstStates)}; they differ on ${counted(differing, "state")} of age, need and setting, by ${counted(differingPlans, "plan")} in all. Counts are the second states; the transitions after them start from the first states, so sufficiency check will find the difference.`,
  ];
}

/** What only the planner can say, each with where to put it. */
export function transitionsQuestions({ rows, withoutClass }: SettingsMade): string[] {
  const classes =
    withoutClass.length === 0
      ? []
      : [
          `Of which class are ${withoutClass.join(", ")}? Nothing certain tells, so they are in the class elsewhere: mend the column class of settings.csv.`,
        ];
  const unlabelled = rows.filter(({ code, label }) => code === label).map(({ code }) => code);
  return [
    ...classes,
    ...(unlabelled.length === 0 ? [] : ["What are the settings called? Labels in settings.csv are their codes."]),
    "Which settings are limited by places? None is yet: set capped to yes in settings.csv and add a places.csv, or there is only the demand view.",
  ];
}

function counted(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? "" : "s"}`;
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}
