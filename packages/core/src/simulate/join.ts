import { AGE_COUNT } from "../domain/ages.ts";
import type { DemandState } from "./demand-state.ts";
import { exp } from "./random/portable-math.ts";
import { GREATEST_MEAN, negativeBinomial, negativeBinomialQuantile, normal, pick } from "./random/samplers.ts";
import { firstWords, openStream, PURPOSE, uniformOf } from "./random/stream.ts";
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
  const { model, rates, countStream, joining, means } = state;
  countThoseWithoutPlan(state, year);
  for (let i = 0; i < joining.length; i++) means[i] = weighLocalities(state, joining[i]);
  const level = levelOf(state, year);
  openStream(countStream, PURPOSE.joinerCount, year, 0);
  const words = firstWords(countStream, AGE_COUNT * model.shape.needs.length);
  for (let i = 0; i < joining.length; i++) {
    const ageNeed = joining[i];
    const mean = means[i] * rates.agePull[ageOf(state, ageNeed)];
    if (mean === 0) continue;
    const factor = most === undefined ? 1 : most(ageNeed);
    const joiners = howMany(state, year, ageNeed, mean * level * factor, words[ageNeed]);
    if (joiners === 0) continue;
    weighLocalities(state, ageNeed);
    welcome(state, year, ageNeed, joiners);
  }
}

/**
 * The level of the joiner rate: its trend, what it is off by, and what brings as many joiners as there would be had the shares
 * of ages not wandered. Where the growth of all plans gives the level, joiners also make up for how many more leave than in an
 * average year: that changes who has a plan, not how many have.
 */
function levelOf(state: DemandState, year: number): number {
  const { model, rates, joining, means, leaversMore } = state;
  const trend = model.trend[year - 1];
  const level = trend * offTrend(state, year);
  if (!state.uncertainty.walk) return level;
  let atOne = 0;
  let pulled = 0;
  for (let i = 0; i < joining.length; i++) {
    atOne += means[i];
    pulled += means[i] * rates.agePull[ageOf(state, joining[i])];
  }
  if (pulled === 0) return level;
  const makingUp = model.joinersOver ? leaversMore / atOne : 0;
  return Math.max(LEAST_OF_TREND * trend, level + makingUp) * (atOne / pulled);
}

function ageOf({ model }: DemandState, ageNeed: number): number {
  return (ageNeed / model.shape.needs.length) | 0;
}

/** How many of an age and need join: by their random word, or more of them where the mean is large. */
function howMany({ model, stream }: DemandState, year: number, ageNeed: number, mean: number, word: number): number {
  if (mean <= GREATEST_MEAN) return negativeBinomialQuantile(uniformOf(word), mean, model.dispersion);
  openStream(stream, PURPOSE.joinerCount, year, ageNeed, 1);
  return negativeBinomial(stream, mean, model.dispersion);
}

/** Sums the means of an age and need over localities, at the level of the last transition, in `weights`; gives all of it. */
function weighLocalities(state: DemandState, ageNeed: number): number {
  const { rates, free, weights } = state;
  const localities = weights.length;
  const person = ageOf(state, ageNeed) * localities;
  const first = ageNeed * localities;
  let mean = 0;
  for (let locality = 0; locality < localities; locality++) {
    mean += rates.join[first + locality] * free[person + locality];
    weights[locality] = mean;
  }
  return mean;
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

/** Gives each joiner of an age and need a locality, by `weights`, and a setting, and adds them to the stock. */
function welcome(state: DemandState, year: number, ageNeed: number, joiners: number): void {
  const { model, rates, stream, events, weights, stock, rowStock, plans } = state;
  const localities = weights.length;
  const settings = model.shape.settings.length;
  const person = ageOf(state, ageNeed) * localities;
  const firstShare = rates.enter(ageNeed);
  const mean = weights[localities - 1];
  roomForJoiners(events, joiners);
  const { joined } = events;
  const first = events.joiners;
  const shares = rates.enterTo;
  openStream(stream, PURPOSE.joiners, year, ageNeed);
  const words = firstWords(stream, joiners * 2);
  for (let i = 0; i < joiners; i++) {
    const locality = pick(weights, 0, localities, uniformOf(words[2 * i]) * mean);
    const setting = pick(shares, firstShare, settings, uniformOf(words[2 * i + 1]));
    const row = ageNeed * settings + setting;
    const cell = row * localities + locality;
    joined[first + i] = cell;
    stock[cell]++;
    rowStock[row]++;
    plans[person + locality]++;
  }
  events.joiners += joiners;
}
