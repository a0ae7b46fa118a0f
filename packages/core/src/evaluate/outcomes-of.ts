import type { Dataset } from "../dataset/dataset.ts";
import { type Histograms, valuesOf } from "../results/histogram.ts";
import { quantileOf } from "../results/quantile.ts";
import { type Tally, viewsOf } from "../results/tally.ts";
import { countedYears } from "./counted-years.ts";
import { ALL, type Level } from "./levels.ts";
import { PLAIN_METHODS, plainForecast } from "./methods/methods.ts";
import type { Outcome } from "./outcome.ts";
import { type PlansByYear, plansByCode } from "./plans-by-code.ts";
import type { PreparedOrigin } from "./prepare-origin.ts";
import { crps } from "./scores/crps.ts";
import { naiveError } from "./scores/mase.ts";

/** What a figure's outcomes have in common. */
type Figure = Pick<Outcome, "dataset" | "origin" | "year" | "horizon" | "level" | "code" | "actual" | "naiveError">;

/**
 * Holds a forecast that was drawn from an origin, and each plain method from the same origin, against what came. Children are
 * counted where they are: the placed view, where the dataset has places. A group without plans at every census and in
 * every draw is left out.
 *
 * @param dataset the whole dataset, with what came after the origin
 * @param tally the draws of the prepared run
 */
export function outcomesOf(dataset: Dataset, prepared: PreparedOrigin, tally: Tally): Outcome[] {
  return prepared.scored.flatMap(({ level, years }, at) =>
    levelOutcomes(dataset, prepared, level, years, tally.counts[at], at),
  );
}

function levelOutcomes(
  dataset: Dataset,
  { origin, run }: PreparedOrigin,
  level: Level,
  years: readonly number[],
  histograms: Histograms,
  at: number,
): Outcome[] {
  const counted = countedYears(dataset, level.name).filter((year) => year <= origin);
  const views = viewsOf(run.plan).length;
  const keys = run.plan.groupings[at].keys.map(([key]) => String(key ?? ALL));
  const plans = plansByCode(dataset, level.name);
  const codes = [...keys, ...[...plans.keys()].filter((code) => !keys.includes(code))];
  return codes.flatMap((code) => {
    const byYear = plans.get(code);
    const history: PlansByYear = new Map(counted.map((year) => [year, byYear?.get(year) ?? 0]));
    const figures = years.map((year) => ({
      dataset: dataset.name,
      origin,
      year,
      horizon: year - origin,
      level: level.name,
      code,
      actual: byYear?.get(year) ?? 0,
      naiveError: naiveError(history),
    }));
    const group = keys.indexOf(code);
    const draws = figures.map(({ horizon }) =>
      group < 0 ? NEVER : valuesOf(histograms, (horizon * views - 1) * keys.length + group),
    );
    const isEmpty = !byYear && draws.every((values) => values.every(({ value }) => value === 0));
    if (isEmpty) return [];
    return [
      ...figures.map((figure, i) => drawnOutcome(figure, draws[i])),
      ...plainOutcomes(figures, history, run.dataset.reference),
    ];
  });
}

/** Draws of a group that the forecast did not know of. */
const NEVER = [{ value: 0, draws: 1 }] as const;

function drawnOutcome(figure: Figure, values: readonly { value: number; draws: number }[]): Outcome {
  const p = (share: number) => quantileOf(values, share);
  return {
    ...figure,
    method: "forecast",
    median: p(0.5),
    quantiles: {
      p025: p(0.025),
      p05: p(0.05),
      p10: p(0.1),
      p25: p(0.25),
      p75: p(0.75),
      p90: p(0.9),
      p95: p(0.95),
      p975: p(0.975),
    },
    crps: crps(values, figure.actual),
  };
}

function plainOutcomes(figures: readonly Figure[], history: PlansByYear, reference: Dataset["reference"]): Outcome[] {
  return PLAIN_METHODS.flatMap((method) => {
    const forecast = plainForecast(method, history, reference);
    if (!forecast) return [];
    return figures.map((figure) => {
      const median = forecast(figure.horizon);
      return { ...figure, method, median, quantiles: undefined, crps: Math.abs(median - figure.actual) };
    });
  });
}
