import { LEVELS, METHODS } from "@sufficiency/core";
import { type Backtest, type DatasetBacktest, outcomesAt } from "./backtest.ts";
import { methodsMade } from "./words/method-labels.ts";

/** What a reader must know before trusting these figures, one sentence or two an entry. */
export function warningsOf(backtest: Backtest): string[] {
  return [
    ...few(backtest),
    ...madeAtOnce(backtest),
    ...laterPlaces(backtest),
    ...missing(backtest),
    ...leftOut(backtest),
  ];
}

/** Fewer outcomes than this say little of how often an interval holds: with 20, 80% may well be seen as 60% or 95%. */
const LEAST_OUTCOMES = 20;

function few(backtest: Backtest): string[] {
  const { length } = outcomesAt(backtest, "total").filter(({ method }) => method === "forecast");
  return length < LEAST_OUTCOMES
    ? [
        `Only ${length} ${length === 1 ? "outcome" : "outcomes"} of all plans: too few to judge intervals by, or one method against another.`,
      ]
    : [];
}

/** A dataset made at once of all releases holds, before an origin, figures that were worked out with later ones. */
function madeAtOnce({ datasets }: Backtest): string[] {
  const inferred = datasets.filter(({ isMadeAtOnce }) => isMadeAtOnce);
  if (inferred.length === 0) return [];
  const levels = LEVELS.filter(({ name }) => inferred.some(({ later }) => later.some((each) => each.level === name)));
  const filled = levels.map(({ name, label }) => {
    const years = inferred.flatMap(({ later }) =>
      later.filter((each) => each.level === name).flatMap((each) => each.years),
    );
    return `${label.toLowerCase()} of January ${Math.min(...years)} to ${Math.max(...years)}`;
  });
  const parts = ["ages within bands (England's latest profile)", ...filled, "and so which plans join, move and leave"];
  return [
    `Counts were made at once from published figures, so parts that forecasts start from use figures of later years: ${parts.join("; ")}. The totals, age bands and settings that were published by then are not touched. For a backtest free of it, import with --until for each origin into a folder of that year, and give --known.`,
  ];
}

function laterPlaces({ datasets }: Backtest): string[] {
  return datasets.some(({ hasPlaces }) => hasPlaces)
    ? [
        "Places and population projections stay as the tables have them, whenever they were planned or made. Outcomes by setting are held against the placed view.",
      ]
    : [];
}

/** Methods and levels that could not be scored. */
function missing(backtest: Backtest): string[] {
  const made = methodsMade(backtest);
  const methods = METHODS.filter((method) => !made.includes(method));
  const without = backtest.datasets.filter(({ reference }) => reference === undefined);
  const levels = LEVELS.filter(
    ({ name }) => !backtest.datasets.some((each) => each.outcomes.some((o) => o.level === name)),
  );
  return [
    ...(methods.includes("reference_growth") || without.length > 0
      ? [`The reference area's growth is left out${named(without, backtest)}: there is no reference table.`]
      : []),
    ...(levels.length === 0
      ? []
      : [
          `Not scored, for want of parts that were counted both at an origin and after it: ${levels.map(({ label }) => label.toLowerCase()).join(", ")}.`,
        ]),
  ];
}

function named(some: readonly DatasetBacktest[], { datasets }: Backtest): string {
  return some.length === datasets.length ? "" : ` for ${some.map(({ dataset }) => dataset.name).join(", ")}`;
}

/** Origins without a forecast, those of one reason together. */
function leftOut({ datasets }: Backtest): string[] {
  const reasons = new Map<string, string[]>();
  for (const each of datasets) {
    for (const reason of new Set(each.leftOut.map((entry) => entry.reason))) {
      const origins = each.leftOut.filter((entry) => entry.reason === reason).map(({ origin }) => origin);
      const where = `${datasets.length > 1 ? `${each.dataset.name} ` : ""}${origins.join(", ")}`;
      reasons.set(reason, [...(reasons.get(reason) ?? []), where]);
    }
  }
  return [...reasons].map(([reason, where]) => `No forecast from January of ${where.join("; ")}: ${reason}.`);
}
