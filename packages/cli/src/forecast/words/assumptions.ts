import type { Assumption } from "@sufficiency/core";
import { isLever, leverText } from "../../scenario/lever-text.ts";
import { bullets } from "../../text/wrap.ts";
import type { Forecast } from "../forecast.ts";

/** What matters most of what the forecast follows from, beside the stated assumptions. */
const TOLD = ["transitions_inferred", "joiner_trend_used", "overflow_rule", "unmet_need"];

/** As a stated assumption these have no effect: they are for what was learned from other councils. */
const WITHOUT_EFFECT = ["prevalence_pull", "average_prevalence"];

/** Assumptions as a reader would say them; others are told by their meaning. */
const SAID: Readonly<Record<string, (value: number | string) => string>> = {
  recency_half_life: (years) =>
    `the past goes out of date: in telling who leaves and moves, a year counts half of one ${yearsLater(Number(years))} later`,
  joiner_half_life: (years) =>
    `in telling how joiners divide, a year counts half of one ${yearsLater(Number(years))} later`,
  trend_momentum: (share) =>
    Number(share) === 0
      ? "where the council's plans grew faster or slower than the wider area's, nothing of that is expected to go on"
      : `where the council's plans grew faster or slower than the wider area's, ${percent(share)} of that is left the year after`,
  trend_damping: (share) =>
    Number(share) === 1
      ? "growth does not slow: it goes on as it has been"
      : `growth slows: each year has ${percent(share)} of the growth of the year before`,
  growth_year_sd: (sd) => `in any one year plans may well grow by ${percent(sd)} more or less than expected`,
  growth_walk_sd: (sd) => `each year the growth of plans may itself shift by ${percent(sd)} either way, for good`,
  setting_walk_sd: (sd) =>
    `each year a setting's share of those who join or move may shift for good, ${shareSteps(Number(sd))}`,
  age_walk_sd: (sd) => `each year an age band's share of those who join may shift for good, ${shareSteps(Number(sd))}`,
  leaving_year_sd: (sd) =>
    `in any one year the odds of leaving may well be ${percent(Math.exp(Number(sd)) - 1)} higher, or ${percent(1 - Math.exp(-Number(sd)))} lower`,
  growth_reference: (growth) =>
    `plans of the wider area grew by ${growth}% a year, and the council's are expected to grow likewise`,
  population_carried: (where) =>
    `no people are given for ${where}, or 0: those of the nearest year stand in their place`,
  joiner_trend_used: (growth) => `by trend, the joiner rate grew by ${growth}% a year up to the last census`,
  joiner_dispersion: (size) =>
    `where 20 children of one age and need join in a usual year, there may well be ${twoFigures(spread(20, Number(size)))} more or fewer, ${twoFigures(spread(20))} by chance alone`,
};

/** The assumptions that matter most, those that nothing but this program states first. */
export function assumptionsWords({ run: { assumptions } }: Forecast): string {
  const stated = assumptions.filter((each) => isStated(each) && !WITHOUT_EFFECT.includes(each.name));
  const told = assumptions.filter(
    (each) => !isStated(each) && (TOLD.includes(each.name) || each.name in SAID || isLever(each)),
  );
  const more = assumptions.length - stated.length - told.length;
  const rest = more > 0 ? [`${more} more, and where each comes from, are in the run.json that --out writes.`] : [];
  return `Assumptions that matter most\n\n${bullets([...[...stated, ...told].map(assumptionText), ...rest])}`;
}

function isStated({ source }: Assumption): boolean {
  return source.startsWith("stated assumption");
}

/** One assumption with its value, unit, meaning and source. */
export function assumptionText(assumption: Assumption): string {
  if (isLever(assumption)) return leverText(assumption);
  const { name, value, unit, meaning, source } = assumption;
  const plain =
    SAID[name]?.(value) ?? `${meaning}${unit === "" && typeof value === "string" ? "" : `: ${value} ${unit}`}`;
  return `${plain[0].toUpperCase()}${plain.slice(1)} (${isStated(assumption) ? "stated assumption" : source}; ${name}).`;
}

/** How far shares of 20% and of 5% move in a year, in percentage points. */
function shareSteps(sd: number): string {
  const points = (share: number): number => twoFigures(100 * sd * Math.sqrt(share * (1 - share)));
  return `one of 20% by ${points(0.2)} points either way, one of 5% by ${points(0.05)}`;
}

/** Standard deviation of a negative binomial count with this mean and size; by chance alone, as of a Poisson count, without a size. */
function spread(mean: number, size = Number.POSITIVE_INFINITY): number {
  return Math.sqrt(mean + mean ** 2 / size);
}

/** Whole and half years as they are said: a year, 18 months, 3 years. */
function yearsLater(years: number): string {
  const months = Math.round(12 * years);
  if (months % 12 !== 0) return `${months} months`;
  return months === 12 ? "a year" : `${months / 12} years`;
}

function percent(share: number | string): string {
  return `${twoFigures(100 * Number(share))}%`;
}

function twoFigures(value: number): number {
  return Number(value.toPrecision(2));
}
