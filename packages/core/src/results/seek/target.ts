import { nearestHint } from "../../dataset/nearest.ts";
import { PHASES } from "../../domain/ages.ts";
import { PLACE_MEASURES, type PlaceMeasure } from "../../places/report.ts";
import { type Histograms, valuesOf } from "../histogram.ts";
import { type RunPlan, type Tally, VIEWS, viewsOf } from "../tally.ts";

/** What a lever's size is sought for: a figure of one January that should come to a value. */
export interface SeekTarget {
  readonly measure: SeekMeasure;
  /** Code of the setting; absent for the total. */
  readonly setting?: string;
  readonly year: number;
  readonly relation: "=" | "<=" | ">=";
  readonly value: number;
  /** The probability with which it should; where absent, the mean should. */
  readonly probability?: number;
}

/** Plans in all; plans that want a setting or are placed in one; and the measures of places. */
export const SEEK_MEASURES = ["total", "demand", "placed", "over", "overflow", "shortfall"] as const;
export type SeekMeasure = (typeof SEEK_MEASURES)[number];

/** A target that cannot be read, and what would be right. */
export interface TargetFault {
  readonly problem: string;
  readonly expected: string;
}

const FORM =
  /^\s*([a-z]+)\s*\[\s*(?:([^\],]+?)\s*,\s*)?(\d{4})\s*\]\s*(<=|>=|=)\s*(\d+(?:\.\d+)?)\s*(?:with\s+(\d+(?:\.\d+)?)\s*%)?\s*$/;
const EXAMPLES = '"shortfall[special,2028] = 0 with 80%" or "total[2028] = 8000"';

/** Reads a target such as `shortfall[special,2028] = 0 with 80%` and holds it against a plan. */
export function parseTarget(text: string, plan: RunPlan): SeekTarget | TargetFault {
  const found = FORM.exec(text);
  if (!found) return { problem: `"${text}" is not a target`, expected: `give one as ${EXAMPLES}` };
  const [, measure, setting, year, relation, value, percent] = found;
  if (!(SEEK_MEASURES as readonly string[]).includes(measure)) {
    const expected = `give one of ${SEEK_MEASURES.join(", ")}${nearestHint(measure, SEEK_MEASURES)}`;
    return { problem: `"${measure}" is not a measure`, expected };
  }
  const target: SeekTarget = {
    measure: measure as SeekMeasure,
    ...(setting === undefined ? {} : { setting }),
    year: Number(year),
    relation: relation as SeekTarget["relation"],
    value: Number(value),
    ...(percent === undefined ? {} : { probability: Number(percent) / 100 }),
  };
  return targetFault(target, plan) ?? target;
}

function targetFault({ measure, setting, year, probability }: SeekTarget, plan: RunPlan): TargetFault | undefined {
  const { shape, baseYear, years } = plan.demand;
  if (year <= baseYear || year > baseYear + years) {
    return {
      problem: `${year} is not in the forecast`,
      expected: `give a census year from ${baseYear + 1} to ${baseYear + years}`,
    };
  }
  if (probability !== undefined && (probability <= 0 || probability >= 1)) {
    return { problem: "the probability is out of range", expected: "give more than 0% and less than 100%" };
  }
  if (measure === "total") {
    return setting === undefined
      ? undefined
      : { problem: "the total has no setting", expected: `give total[${year}], or demand[${setting},${year}]` };
  }
  const isOfPlaces = measure !== "demand" && measure !== "placed";
  const capped = (plan.places?.capped ?? []).map((entry) => shape.settings[entry.setting]);
  if (!plan.places && measure !== "demand") {
    return { problem: "the dataset has no places", expected: "give total or demand, or add places" };
  }
  const known = isOfPlaces ? capped : shape.settings;
  if (setting !== undefined && known.includes(setting)) return undefined;
  return {
    problem:
      setting === undefined ? `${measure} needs a setting` : `"${setting}" is not a setting that has a ${measure}`,
    expected: `give one of ${known.join(", ")}${nearestHint(setting ?? "", known)}`,
  };
}

/**
 * What a target is about, as a run gives it: the mean where no probability is asked for, else the part of the draws in which the
 * target's relation holds; = then reads "no more than", since a single value of a large figure has next to no probability.
 */
export function seekFigure(target: SeekTarget, plan: RunPlan, tally: Tally): number {
  const [histograms, cell] = cellOf(target, plan, tally);
  if (target.probability === undefined) return histograms.sums[cell] / histograms.draws;
  const holds = (value: number): boolean => (target.relation === ">=" ? value >= target.value : value <= target.value);
  return (
    valuesOf(histograms, cell).reduce((sum, { value, draws }) => (holds(value) ? sum + draws : sum), 0) /
    histograms.draws
  );
}

/**
 * The standard error of such a figure with this number of draws: of a mean s / √n, s the standard deviation over draws; of a
 * probability √(p (1 - p) / n), at least that of p = 1 / n, since draws cannot show a smaller one.
 */
export function seekError(target: SeekTarget, plan: RunPlan, tally: Tally): number {
  const [histograms, cell] = cellOf(target, plan, tally);
  const { draws } = histograms;
  const figure = seekFigure(target, plan, tally);
  if (target.probability !== undefined) {
    const p = Math.min(Math.max(figure, 1 / draws), 1 - 1 / draws);
    return Math.sqrt((p * (1 - p)) / draws);
  }
  const squares = valuesOf(histograms, cell).reduce((sum, each) => sum + each.draws * (each.value - figure) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, draws - 1) / draws);
}

/**
 * How far a figure is above what a target asks, below 0 where it does not meet it. A mean that should equal a value is brought to it from
 * whichever side it is on without the lever.
 *
 * @param without the figure without the lever
 */
export function targetExcess({ probability, relation, value }: SeekTarget, figure: number, without: number): number {
  if (probability !== undefined) return figure - probability;
  return relation === ">=" || (relation === "=" && without < value) ? figure - value : value - figure;
}

function cellOf({ measure, setting, year }: SeekTarget, plan: RunPlan, tally: Tally): [Histograms, number] {
  const { shape, baseYear } = plan.demand;
  const index = year - baseYear - 1;
  if (measure === "total" || measure === "demand" || measure === "placed") {
    const by = measure === "total" ? "" : "setting";
    const at = plan.groupings.findIndex((grouping) => grouping.by.join() === by);
    const { keys } = plan.groupings[at];
    const group = measure === "total" ? 0 : keys.findIndex(([code]) => code === setting);
    const view = measure === "placed" ? VIEWS.indexOf("placed") : 0;
    return [tally.counts[at], (index * viewsOf(plan).length + view) * keys.length + group];
  }
  const capped = plan.places?.capped ?? [];
  const k = capped.findIndex((entry) => shape.settings[entry.setting] === setting);
  const localities = shape.localities.length + 1;
  const all =
    (((index * capped.length + k) * (PHASES.length + 1) + PHASES.length) * localities + localities - 1) *
    PLACE_MEASURES.length;
  return [tally.places, all + PLACE_MEASURES.indexOf(measure as PlaceMeasure)];
}
