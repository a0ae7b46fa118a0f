import { AGE_COUNT } from "../../domain/ages.ts";
import { oddsOfSettings } from "./ages-of-settings.ts";
import { type CompleteYear, completeYears, type Origin } from "./complete-years.ts";
import { fitJoint } from "./fit-joint.ts";
import { type JointCells, jointCells } from "./joint-cells.ts";
import { type JointMargins, jointMargins } from "./joint-margins.ts";
import { needsInUse } from "./need-system.ts";
import type { PublishedArea } from "./published.ts";
import { roundJoint } from "./round-joint.ts";

/** Whole plans of a census by age, need and class of setting, and where its margins come from. */
export interface CensusCounts {
  readonly year: number;
  readonly total: number;
  /** [(age * needs + need) * classes + class], classes in the order of SETTING_CLASSES. */
  readonly counts: Int32Array;
  readonly origin: CompleteYear["origin"] & { readonly needs: Origin };
}

export interface CouncilCounts {
  readonly needs: readonly string[];
  readonly censuses: readonly CensusCounts[];
}

/**
 * The joint counts of a council at each January with a published total, from its published margins by iterative
 * proportional fitting, made whole so that they agree with every one of them: total, ages, settings, needs. Where needs are
 * in use but a year has none, each age and setting has the needs that it had in the nearest year with needs.
 *
 * @param profile England's plans by single year of age, by which age bands are spread; without it, the smoothest curve
 */
export function inferCounts(area: PublishedArea, profile: Float64Array | undefined): CouncilCounts {
  const needs = needsInUse(area);
  const cells = jointCells(needs.length);
  const odds = oddsOfSettings();
  const years = completeYears(area, profile);
  const margins = years.map((year) => jointMargins(year, needs));
  const withNeeds = years.map((year, i) =>
    margins[i].needs ? fitJoint(year, margins[i], cells, odds, undefined) : undefined,
  );
  const joints = years.map(
    (year, i) => withNeeds[i] ?? fitJoint(year, margins[i], cells, odds, nearestOf(withNeeds, i)),
  );
  return { needs, censuses: roundInTurn(years, joints, margins, cells) };
}

function nearestOf(tables: readonly (Float64Array | undefined)[], i: number): Float64Array | undefined {
  const places = [...tables.keys()].filter((k) => tables[k] !== undefined);
  places.sort((a, b) => Math.abs(a - i) - Math.abs(b - i) || a - b);
  return tables[places[0]];
}

function roundInTurn(
  years: readonly CompleteYear[],
  joints: readonly Float64Array[],
  margins: readonly JointMargins[],
  cells: JointCells,
): CensusCounts[] {
  let before: Int32Array | undefined;
  return years.map((year, i) => {
    const counts = roundJoint(joints[i], year, margins[i], cells, before && aYearOlder(before));
    before = counts;
    const needs: Origin = cells.needs === 1 ? "unknown" : margins[i].needs ? "published" : "carried";
    return { year: year.year, total: year.total, counts, origin: { ...year.origin, needs } };
  });
}

function aYearOlder(counts: Int32Array): Int32Array {
  const older = new Int32Array(counts.length);
  const perAge = counts.length / AGE_COUNT;
  older.set(counts.subarray(0, counts.length - perAge), perAge);
  return older;
}
