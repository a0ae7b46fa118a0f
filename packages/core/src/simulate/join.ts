import { AGE_COUNT } from "../domain/ages.ts";
import type { DemandState } from "./demand-state.ts";
import { exp } from "./random/portable-math.ts";
import { negativeBinomial, normal, pick } from "./random/samplers.ts";
import { openStream, PURPOSE, uniform } from "./random/stream.ts";
import { roomForJoiners } from "./year-events.ts";

/** However far growth falls behind, the joiner rate stays at this part of its trend. */
const LEAST_OF_TREND = 0.05;

/**
 * Draws the year's joiners and adds them to the stock: a count for each age and need at the rate of its localities
 * together, then for each joiner a locality and the setting wanted.
 *
 * @param most what levers multiply the mean of an age and need by
 */
export function join(state: DemandState, year: number, most?: (ageNeed: number) => number): void {
  const { model, rates, stream, events, free, weights } = state;
  const needs = model.shape.needs.length;
  const localities = weights.length;
  const level = model.trend[year - 1] * offTrend(state, year);
  countThoseWithoutPlan(state, year);
  for (let ageNeed = 0; ageNeed < AGE_COUNT * needs; ageNeed++) {
    const person = ((ageNeed / needs) | 0) * localities;
    const first = ageNeed * localities;
    let mean = 0;
    for (let locality = 0; locality < localities; locality++) {
      mean += rates.join[first + locality] * free[person + locality];
      weights[locality] = mean;
    }
    if (mean === 0) continue;
    openStream(stream, PURPOSE.joiners, year, ageNeed);
    const joiners = negativeBinomial(stream, mean * level * (most?.(ageNeed) ?? 1), model.dispersion);
    if (joiners === 0) continue;
    roomForJoiners(events, joiners);
    welcome(state, ageNeed, mean, joiners);
  }
  settleIn(state);
}

/**
 * The year's joiner rate over its trend. Growth of all plans is off by its walk, a step on, and by what is of this year
 * alone; joiners make the difference, so with p plans for each joiner they are 1 + p (e^off - 1) times as many.
 */
function offTrend(state: DemandState, year: number): number {
  const { stream, model } = state;
  if (!state.uncertainty.walk) return 1;
  openStream(stream, PURPOSE.walk, year, 0);
  const steps = year === 1 ? model.gap + 1 : 1;
  state.walk += model.walkSd * Math.sqrt(steps) * normal(stream);
  openStream(stream, PURPOSE.yearShock, year, 0);
  const off = state.walk + model.yearSd * normal(stream);
  return Math.max(LEAST_OF_TREND, 1 + model.plansPerJoiner[year - 1] * (exp(off) - 1));
}

function countThoseWithoutPlan(state: DemandState, year: number): void {
  const { free, plans, model } = state;
  if (!model.population) return;
  const first = (year - 1) * free.length;
  for (let person = 0; person < free.length; person++) {
    free[person] = Math.max(0, model.population[first + person] - plans[person]);
  }
}

/** Gives each joiner of an age and need a locality, by `weights`, and a setting. */
function welcome(state: DemandState, ageNeed: number, mean: number, joiners: number): void {
  const { rates, stream, events, weights } = state;
  const { joined } = events;
  const localities = weights.length;
  const settings = state.model.shape.settings.length;
  const shares = rates.enterTo;
  const first = rates.enter(ageNeed);
  for (let i = 0; i < joiners; i++) {
    const locality = pick(weights, 0, localities, uniform(stream) * mean);
    const setting = pick(shares, first, settings, uniform(stream));
    joined[events.joiners++] = (ageNeed * settings + setting) * localities + locality;
  }
}

function settleIn(state: DemandState): void {
  const { stock, rowStock, plans, rowOfCell, personOfCell } = state;
  const { joined, joiners } = state.events;
  for (let i = 0; i < joiners; i++) {
    const cell = joined[i];
    stock[cell]++;
    rowStock[rowOfCell[cell]]++;
    plans[personOfCell[cell]]++;
  }
}
