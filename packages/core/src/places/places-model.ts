import type { Dataset } from "../dataset/dataset.ts";
import { numbering, type Shape } from "../dataset/shape.ts";
import type { PlaceRow } from "../dataset/tables.ts";
import { AGE_COUNT, PHASES, phaseIndex } from "../domain/ages.ts";
import { roundToTotal } from "../domain/round-to-total.ts";
import { censusOfAcademicYear } from "../domain/years.ts";

/** What becomes of a child who wants a place of a kind that is full. */
export interface OverflowRule {
  /** Code of the setting where the child goes instead. */
  readonly to: string;
  /** When the child claims a place again: on entering the next phase, or every year. */
  readonly claims: "phase_transfer" | "every_year";
}

/** Places of one setting that serve the same ages and needs: shared by all who may have them, wherever in the council. */
export interface Pool {
  /** 1 where a child of (age, need) may have one of these places: [age * needs + need]. */
  readonly serves: Uint8Array;
  /** Places not held by other councils, by forecast year: [year - 1]. */
  readonly places: Int32Array;
}

/** One setting whose places bind. */
export interface CappedSetting {
  /** Number of the setting in the shape. */
  readonly setting: number;
  /** Its pools, those that serve the fewest (age, need) cells first: they are filled in this order. */
  readonly pools: readonly Pool[];
  /** Kind of child by which pools would serve it: [age * needs + need]. */
  readonly kindOf: Int32Array;
  /** For each kind, the numbers of the pools that would serve it; kinds with the fewest come first. */
  readonly poolsOfKind: readonly (readonly number[])[];
  /** Places by forecast year, phase and locality of the site: [((year - 1) * phases + phase) * localities + locality]. */
  readonly sites: Int32Array;
}

/** Everything that placing children takes, as plain data. */
export interface PlacesModel {
  readonly capped: readonly CappedSetting[];
  /** Settings in which a child may be held for want of a place: the rule's first, then those of `unmet`. */
  readonly overflowTo: readonly number[];
  /** The rule by forecast year, [year - 1]. */
  readonly rules: readonly YearRule[];
  /** Plans already turned away at the base census, as [age, need, number in capped, locality, number in overflowTo, count]. */
  readonly turnedAway: readonly (readonly number[])[];
}

/** What becomes in one year of children for whom there is no place. */
export interface YearRule {
  /** Where they go: number in overflowTo. */
  readonly target: number;
  /** Whether all who are elsewhere claim again, or only those who enter a phase. */
  readonly everyYear: boolean;
}

export const DEFAULT_CLAIMS = "phase_transfer";

/** The rule that stands unless a scenario sets another: overflow goes to the first setting of class independent. */
export function defaultOverflowRule(dataset: Dataset): OverflowRule | undefined {
  const independent = dataset.settings.find((row) => row.class === "independent" && row.capped === "no");
  return independent && { to: independent.code, claims: DEFAULT_CLAIMS };
}

/**
 * Puts the places of a dataset together for forecasting. A provision keeps its last figure after the last academic year
 * given and has no places before the first. Settings that are capped but have no provision do not bind.
 *
 * @param rule the baseline's rule
 * @param rulesByYear where another rule stands in a forecast year: [year - 1]
 */
export function placesModel(
  dataset: Dataset,
  shape: Shape,
  baseYear: number,
  years: number,
  rule: OverflowRule,
  rulesByYear: readonly (OverflowRule | undefined)[] = [],
): PlacesModel {
  const settingOf = numbering(shape.settings);
  const capped = dataset.settings
    .filter((row) => row.capped === "yes" && dataset.places.some((place) => place.setting === row.code))
    .map((row) => cappedSetting(dataset.places, row.code, shape, baseYear, years));
  const rules = Array.from({ length: years }, (_, i) => rulesByYear[i] ?? rule);
  const targets = [rule.to, ...dataset.unmet.map((row) => row.held), ...rules.map(({ to }) => to)];
  const overflowTo = [...new Set(targets)].map((code) => settingOf.get(code) as number);
  return {
    capped,
    overflowTo,
    rules: rules.map(({ to, claims }) => ({
      target: overflowTo.indexOf(settingOf.get(to) as number),
      everyYear: claims === "every_year",
    })),
    turnedAway: turnedAway(dataset, shape, capped, overflowTo),
  };
}

function cappedSetting(
  places: readonly PlaceRow[],
  code: string,
  shape: Shape,
  baseYear: number,
  years: number,
): CappedSetting {
  const localityOf = numbering(shape.localities);
  const rowsHere = places.filter((row) => row.setting === code);
  const setting = shape.settings.indexOf(code);
  const sites = new Int32Array(years * PHASES.length * shape.localities.length);
  const pools = new Map<string, Pool>();
  for (const provision of new Set(rowsHere.map((row) => row.provision))) {
    const byYear = rowsHere
      .filter((row) => row.provision === provision)
      .sort((a, b) => Number(a.academic_year.slice(0, 4)) - Number(b.academic_year.slice(0, 4)));
    for (let year = 1; year <= years; year++) {
      const row = byYear
        .filter((entry) => (censusOfAcademicYear(entry.academic_year) as number) <= baseYear + year)
        .at(-1);
      if (!row) continue;
      const available = row.places - (row.held_by_others ?? 0);
      const key = `${row.ncy_from} ${row.ncy_to} ${needsOf(row).sort().join(";")}`;
      const pool = pools.get(key) ?? { serves: servedBy(row, shape), places: new Int32Array(years) };
      pools.set(key, pool);
      pool.places[year - 1] += available;
      const locality = localityOf.get(row.locality) as number;
      roundToTotal(yearGroupsByPhase(row), available).forEach((count, phase) => {
        sites[((year - 1) * PHASES.length + phase) * shape.localities.length + locality] += count;
      });
    }
  }
  const ordered = [...pools.values()].sort((a, b) => cellsServed(a) - cellsServed(b));
  return { setting, pools: ordered, sites, ...kinds(ordered, shape) };
}

function servedBy(row: PlaceRow, shape: Shape): Uint8Array {
  const designated = needsOf(row);
  const serves = new Uint8Array(AGE_COUNT * shape.needs.length);
  for (let age = Math.max(0, row.ncy_from + 4); age <= Math.min(AGE_COUNT - 1, row.ncy_to + 4); age++) {
    shape.needs.forEach((need, i) => {
      if (designated.length === 0 || designated.includes(need)) serves[age * shape.needs.length + i] = 1;
    });
  }
  return serves;
}

/** Needs that a provision is designated for; none where it takes every need. */
export function needsOf(row: PlaceRow): string[] {
  return row.needs
    .split(";")
    .map((need) => need.trim())
    .filter((need) => need !== "");
}

/** How many of the year groups that a provision serves are in each phase: an all-through school's places are shown so. */
function yearGroupsByPhase(row: PlaceRow): number[] {
  const groups = new Array<number>(PHASES.length).fill(0);
  for (let ncy = row.ncy_from; ncy <= row.ncy_to; ncy++) groups[phaseIndex(ncy + 4)]++;
  return groups;
}

function cellsServed(pool: Pool): number {
  return pool.serves.reduce((sum, served) => sum + served, 0);
}

/** Kinds of children by the pools that would serve them, those with the fewest pools first. */
function kinds(pools: readonly Pool[], shape: Shape): { kindOf: Int32Array; poolsOfKind: number[][] } {
  const servingOf = Array.from({ length: AGE_COUNT * shape.needs.length }, (_, cell) =>
    pools.flatMap((pool, i) => (pool.serves[cell] === 1 ? [i] : [])),
  );
  const distinct = new Map(servingOf.map((serving) => [serving.join(" "), serving]));
  const poolsOfKind = [...distinct.values()].sort((a, b) => a.length - b.length);
  const kindOf = numbering(poolsOfKind.map((serving) => serving.join(" ")));
  return { kindOf: Int32Array.from(servingOf, (serving) => kindOf.get(serving.join(" ")) as number), poolsOfKind };
}

function turnedAway(
  dataset: Dataset,
  shape: Shape,
  capped: readonly CappedSetting[],
  overflowTo: readonly number[],
): number[][] {
  const needOf = numbering(shape.needs);
  const settingOf = numbering(shape.settings);
  const localityOf = numbering(shape.localities);
  return dataset.unmet.flatMap((row) => {
    const kind = capped.findIndex((entry) => entry.setting === settingOf.get(row.wanted));
    if (kind < 0) return [];
    const target = overflowTo.indexOf(settingOf.get(row.held) as number);
    return [[row.age, needOf.get(row.need) as number, kind, localityOf.get(row.locality) as number, target, row.count]];
  });
}
