import { type Fault, NEED_CODES } from "@sufficiency/core";
import type { DatasetContent } from "../dataset/write-dataset.ts";
import { type ImportLog, importLog } from "../dfe/import-faults.ts";
import { type CensusReading, censusCounts, WHOLE_COUNCIL } from "./census-counts.ts";
import { transitionsNotes, transitionsQuestions } from "./describe-transitions.ts";
import { findFiles } from "./find-files.ts";
import { holdAgainstValidStates } from "./hold-against-valid-states.ts";
import { readCosts } from "./read-costs.ts";
import { type PeopleFile, readPeople } from "./read-people.ts";
import { readTransitions, type StatePair } from "./read-transitions.ts";
import { readValidStates } from "./read-valid-states.ts";
import { settingRows } from "./setting-rows.ts";
import { transitionRows } from "./transition-rows.ts";

/** The dataset that transitions.csv and its companions became, with what there is to say of it. */
export interface ImportedTransitions {
  readonly content: DatasetContent;
  /** Names of the files that were read. */
  readonly files: readonly string[];
  readonly censuses: readonly CensusReading[];
  readonly notes: readonly string[];
  /** What occurs though valid-states.csv rules it out. */
  readonly ruledOut: readonly string[];
  readonly questions: readonly string[];
}

export type TransitionsReading =
  | ({ readonly ok: true } & ImportedTransitions)
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads the input of the open model witan.send and makes an ordinary dataset of it: transitions.csv (a row a child, a state in January
 * of its calendar year and one a year later), population.csv, and costs.csv and valid-states.csv where they are there. It does
 * not throw whatever stands in the files: what is wrong comes back as faults, all at once.
 *
 * @param path folder or zip
 * @param name what the dataset is to be called
 */
export async function importTransitions(path: string, name: string): Promise<TransitionsReading> {
  const log = importLog();
  const files = await findFiles(path, log);
  const [transitions, people, costsFile, validFile] = (
    ["transitions.csv", "population.csv", "costs.csv", "valid-states.csv"] as const
  ).map((name) => files.get(name));
  const file = transitions ? await readTransitions(transitions, log) : { pairs: [], unused: [], outOfStep: [] };
  const peopleFile = people ? await readPeople(people, log) : { people: [], outside: [] };
  const costs = costsFile && (await readCosts(costsFile, log));
  const valid = validFile ? await readValidStates(validFile, log) : [];
  const censuses = censusCounts(file.pairs);
  if (transitions && log.faults().length === 0) checkCensuses(censuses, transitions.name, log);
  const faults = log.faults();
  if (faults.length > 0) return { ok: false, faults };

  const settings = settingRows(file.pairs, valid, costs);
  const ownNeeds = needsOf(file.pairs).filter((need) => !(NEED_CODES as readonly string[]).includes(need));
  const notes = transitionsNotes({
    file,
    censuses,
    peopleFile,
    settings,
    ownNeeds,
    hasCosts: costs !== undefined,
  });
  const [first, last] = [censuses[0].year, censuses[censuses.length - 1].year];
  return {
    ok: true,
    content: {
      name:
        name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, "-")
          .replace(/^-|-$/g, "") || "council",
      title: `${name}, January ${first} to January ${last} (from transitions)`,
      description: notes.join(" "),
      sources: [{ title: "The council's own transitions and population, as the model witan.send takes them" }],
      tables: {
        settings: settings.rows,
        localities: [{ code: WHOLE_COUNCIL, label: "The council" }],
        needs: ownNeeds.map((code) => ({ code, label: code })),
        counts: censuses.flatMap(({ counts }) => counts),
        transitions: transitionRows(file.pairs),
        population: populationRows(peopleFile, last),
      },
    },
    files: [...files.values()].map((each) => each.name),
    censuses,
    notes,
    ruledOut: validFile ? holdAgainstValidStates(file.pairs, valid) : [],
    questions: transitionsQuestions(settings),
  };
}

/** Each January from the first to the last must have plans: a forecast goes from census to census. */
function checkCensuses(censuses: readonly CensusReading[], file: string, log: ImportLog): void {
  const held = new Set(censuses.filter(({ counts }) => counts.length > 0).map(({ year }) => year));
  const [first, last] = [censuses[0].year, censuses[censuses.length - 1].year];
  for (let year = first; year <= last; year++) {
    if (held.has(year)) continue;
    const place = { file, column: "calendar-year", value: String(year) };
    log.add("empty_census", place, { year, first, last, from: year - 1 });
  }
}

function needsOf(pairs: readonly StatePair[]): string[] {
  const needs = pairs.flatMap(({ before, after }) => [before?.need, after?.need]);
  return [...new Set(needs.filter((need) => need !== undefined))].sort();
}

function populationRows({ people }: PeopleFile, lastCensus: number) {
  return people
    .map(({ censusYear, age, population }) => ({
      year: censusYear - 1,
      age,
      locality: WHOLE_COUNCIL,
      population,
      kind: censusYear <= lastCensus ? "estimate" : "projection",
    }))
    .sort((a, b) => a.year - b.year || a.age - b.age);
}
