import { MAX_AGE } from "../../domain/ages.ts";
import { roundToTotal } from "../../domain/round-to-total.ts";
import { SETTING_CLASSES, type SettingClass } from "../../domain/settings.ts";
import type { CountRow, LocalityRow, MarginRow, PopulationRow, SettingRow, TransitionRow } from "../tables.ts";
import type { AgeProfiles } from "./england-profiles.ts";
import { flowsOf } from "./flows-of.ts";
import { type CensusCounts, inferCounts } from "./infer-counts.ts";
import { inferTransitions } from "./infer-transitions.ts";
import type { KnownFlows } from "./known-flows.ts";
import { marginRows } from "./margin-rows.ts";
import type { PublishedArea } from "./published.ts";
import { shareLocalities } from "./share-localities.ts";

const LABELS: Readonly<Record<SettingClass, string>> = {
  mainstream: "Mainstream school",
  resource_base: "Resource base",
  special: "State special school",
  independent: "Independent or non-maintained special school",
  ap: "Alternative provision",
  post16: "College or specialist post-16",
  elsewhere: "Elsewhere",
};

/** Settings of a dataset of published figures: the classes themselves. */
export const PUBLISHED_SETTINGS: readonly SettingRow[] = SETTING_CLASSES.map((code) => ({
  code,
  label: LABELS[code],
  class: code,
  capped: code === "resource_base" || code === "special" ? "yes" : "no",
}));

/** A locality with its share of the council's plans and people. */
export interface LocalityShare {
  readonly code: string;
  readonly label: string;
  readonly share: number;
}

/** People of a council by mid-year and single year of age. */
export interface PeopleOfAge {
  readonly year: number;
  readonly age: number;
  readonly population: number;
}

export interface InferredDataset {
  readonly localities: readonly LocalityRow[];
  readonly counts: readonly CountRow[];
  readonly transitions: readonly TransitionRow[];
  readonly population: readonly PopulationRow[];
  readonly margins: readonly MarginRow[];
  /** Where each census's margins come from, to be told. */
  readonly censuses: readonly Omit<CensusCounts, "counts">[];
  readonly flows: readonly KnownFlows[];
}

/**
 * The tables of a council's dataset that are inferred from its published figures: counts, transitions, and population where
 * it is given. No localities means one, the council.
 */
export function inferDataset(
  council: PublishedArea,
  profiles: AgeProfiles,
  people: readonly PeopleOfAge[],
  given: readonly LocalityShare[] = [],
): InferredDataset {
  const localities = given.length > 0 ? given : [{ code: council.code, label: council.name, share: 1 }];
  const shares = localities.map(({ share }) => share);
  const { needs, censuses } = inferCounts(council, profiles.plans);
  const parted = shareLocalities(
    censuses.map(({ counts }) => counts),
    shares,
  );
  const counts = censuses.flatMap(({ year }, y) => countRows(year, parted[y], needs, localities));
  const flows = flowsOf(council, profiles.newPlans);
  return {
    localities: localities.map(({ code, label }) => ({ code, label })),
    counts,
    transitions: inferTransitions(counts, flows),
    population: people
      .filter(({ age }) => age <= MAX_AGE)
      .flatMap(({ year, age, population }) =>
        roundToTotal(shares, population).map((number, l) => ({
          year,
          age,
          locality: localities[l].code,
          population: number,
          kind: "estimate" as const,
        })),
      ),
    margins: marginRows(censuses),
    censuses: censuses.map(({ year, total, origin }) => ({ year, total, origin })),
    flows,
  };
}

function countRows(
  census_year: number,
  cells: readonly Int32Array[],
  needs: readonly string[],
  localities: readonly LocalityShare[],
): CountRow[] {
  const rows: CountRow[] = [];
  cells.forEach((byLocality, cell) => {
    const setting = SETTING_CLASSES[cell % SETTING_CLASSES.length];
    const line = Math.floor(cell / SETTING_CLASSES.length);
    const need = needs[line % needs.length];
    const age = Math.floor(line / needs.length);
    byLocality.forEach((count, l) => {
      if (count === 0) return;
      rows.push({ census_year, age, need, locality: localities[l].code, setting, count, basis: "inferred" });
    });
  });
  return rows;
}
