import {
  type AgeProfiles,
  englandProfiles,
  type Fault,
  type InferredDataset,
  inferDataset,
  type LocalityShare,
  learnPriors,
  type PeopleOfAge,
  type PriorRow,
  PUBLISHED_SETTINGS,
  type PublishedArea,
  type ReferenceRow,
  referenceRows,
} from "@sufficiency/core";
import type { DatasetContent } from "../dataset/write-dataset.ts";
import { importNotes, titleOf } from "./describe-import.ts";
import { findCouncil } from "./find-council.ts";
import { importFault, importLog } from "./import-faults.ts";
import { readLocalities } from "./read-localities.ts";
import { type PopulationFile, readPopulation } from "./read-population.ts";
import { type Council, type FileFound, type Releases, readReleases } from "./read-releases.ts";
import { sourcesOf } from "./sources.ts";

export interface ImportRequest {
  /** Folder, zip or file of one or more releases. */
  readonly path: string;
  /** Name or code of a council, or "all". */
  readonly la: string;
  /** Takes only what had a reference date up to this January. */
  readonly until?: number;
  /** File with the population by single year of age. */
  readonly population?: string;
  /** File with the localities and their shares; for one council only. */
  readonly localities?: string;
}

/** A council's dataset, with what its figures are made of. */
export interface ImportedCouncil {
  readonly code: string;
  readonly name: string;
  readonly content: DatasetContent;
  readonly inferred: InferredDataset;
  /** What of it was published and what was inferred, one sentence an entry. */
  readonly notes: readonly string[];
  /** Figures on which the files differ, in words. */
  readonly disagreements: readonly string[];
}

export type ImportReading =
  | {
      readonly ok: true;
      readonly files: readonly FileFound[];
      readonly priors: readonly PriorRow[];
      /** Councils that have no January with a total, by name. */
      readonly empty: readonly string[];
      /** One dataset a council, made when it is asked for. */
      councils(): Iterable<ImportedCouncil>;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads published statistics and makes a dataset of one council or of each. It does not throw whatever stands in the files: what is wrong comes
 * back as faults, all at once.
 */
export async function importDfe(request: ImportRequest): Promise<ImportReading> {
  const { path, la, until } = request;
  const log = importLog();
  const releases = await readReleases(path, until);
  const population = request.population ? await readPopulation(request.population, until, log) : undefined;
  const localities = request.localities ? await readLocalities(request.localities, log) : [];
  const chosen = releases.councils.length === 0 ? [] : choose(la, releases.councils);
  const faults = [...releases.faults, ...log.faults(), ...chosen.filter(isFault)];
  const councils = chosen.filter((each): each is Council => !isFault(each));
  const withTotals = councils.filter(hasTotal);
  if (faults.length === 0 && withTotals.length === 0) {
    const words = until === undefined ? "" : ` up to ${until}`;
    faults.push(importFault("no_totals", { file: path }, { until: words }));
  }
  if (faults.length > 0) return { ok: false, faults };
  const shared = sharedTables(releases, population);
  return {
    ok: true,
    files: releases.files,
    priors: shared.priors,
    empty: councils.filter((council) => !hasTotal(council)).map(({ name }) => name),
    *councils() {
      for (const council of withTotals) yield importCouncil(council, releases, localities, shared);
    },
  };
}

function choose(la: string, councils: readonly Council[]): readonly (Council | Fault)[] {
  if (la.trim().toLowerCase() === "all") return councils;
  const found = findCouncil(la, councils);
  if ("council" in found) return [found.council];
  const nearest = found.nearest.map(({ name, code }) => `${name} (${code})`).join(", ");
  return [
    importFault("no_council", { file: "--la", value: la }, { nearest: `the nearest are ${nearest}; or give all` }),
  ];
}

function isFault(each: Council | Fault): each is Fault {
  return "problem" in each;
}

function hasTotal({ years }: PublishedArea): boolean {
  return years.some(({ plans }) => (plans.total ?? 0) > 0);
}

interface SharedTables {
  readonly priors: readonly PriorRow[];
  /** People of a council by its code. */
  readonly people: ReadonlyMap<string, readonly PeopleOfAge[]>;
  readonly profiles: AgeProfiles;
  reference(region: string | undefined): ReferenceRow[];
}

function sharedTables({ england, regions, councils }: Releases, population: PopulationFile | undefined): SharedTables {
  const peopleOf = (area: PublishedArea, midYear: number, age: number) =>
    population
      ?.peopleOf(area.kind === "England" ? ["E92000001", "England"] : [area.name])
      .find((row) => row.year === midYear && row.age === age)?.population;
  const people = new Map(councils.map((council) => [council.code, councilPeople(council, population)]));
  const heads = new Map([...people].map(([code, rows]) => [code, peopleByMidYear(rows)]));
  const profiles = englandProfiles(england);
  return {
    priors: learnPriors(councils, england, profiles, ({ code }, midYear) => heads.get(code)?.get(midYear)),
    people,
    profiles,
    reference(region) {
      const areas = [england, regions.find(({ name }) => name === region)];
      return referenceRows(
        areas.filter((area) => area !== undefined),
        peopleOf,
      );
    },
  };
}

function importCouncil(
  council: Council,
  releases: Releases,
  localities: readonly LocalityShare[],
  shared: SharedTables,
): ImportedCouncil {
  const { code, name, region } = council;
  const people = shared.people.get(code) ?? [];
  const { profiles } = shared;
  const inferred = inferDataset(council, profiles, people, localities);
  const notes = importNotes(inferred, profiles);
  const content: DatasetContent = {
    name: nameOf(name),
    title: titleOf(name, inferred),
    description: notes.join(" "),
    sources: sourcesOf(people.length > 0),
    tables: {
      settings: PUBLISHED_SETTINGS,
      localities: inferred.localities,
      counts: inferred.counts,
      transitions: inferred.transitions,
      population: inferred.population,
      reference: shared.reference(region),
      priors: shared.priors,
      margins: inferred.margins,
    },
  };
  return { code, name, content, inferred, notes, disagreements: releases.disagreements(code) };
}

function councilPeople({ onsCode, code, names }: Council, population: PopulationFile | undefined): PeopleOfAge[] {
  return population?.peopleOf([...(onsCode ? [onsCode] : []), code, ...names]) ?? [];
}

function peopleByMidYear(rows: readonly PeopleOfAge[]): Map<number, number> {
  const heads = new Map<number, number>();
  for (const { year, population } of rows) heads.set(year, (heads.get(year) ?? 0) + population);
  return heads;
}

function nameOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
