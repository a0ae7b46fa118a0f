import { portable } from "../domain/portable.ts";
import { total } from "../domain/total.ts";
import { expectedJoiners, keepAndMove, meanRates } from "./expected-demand.ts";
import type { DemandModel } from "./model.ts";

/** The joiner rate falls to no less than this part of its level at the last transition, however little growth is expected. */
const LEAST_LEVEL = 0.1;
/** Where joiners are fewer than one in so many plans, they are not made to carry more of the growth's uncertainty. */
const MOST_PLANS_PER_JOINER = 20;

export type JoinerLevels = Pick<DemandModel, "trend" | "plansPerJoiner">;

/**
 * The level of the joiner rate in each year with which expected plans grow by `growth`: what those who stay leave of it, joiners
 * must bring, so level = (plans expected - plans kept) / joiners at a level of 1. Without `growth` the model's trend stands.
 *
 * @param growth log growth of all plans by forecast year
 */
export function joinerLevels(model: DemandModel, growth: Float64Array | undefined): JoinerLevels {
  const rates = meanRates(model);
  const trend = Float64Array.from(model.trend);
  const plansPerJoiner = new Float64Array(model.years);
  let stock = Float64Array.from(model.stock);
  let plans = total(stock);
  for (let year = 1; year <= model.years; year++) {
    const { kept } = keepAndMove(model, rates, stock);
    const joined = expectedJoiners(model, rates, kept, year, 1);
    const atOne = total(joined);
    const staying = total(kept);
    if (growth) {
      plans *= portable(Math.exp(growth[year - 1]));
      trend[year - 1] = Math.max(LEAST_LEVEL, atOne > 0 ? portable((plans - staying) / atOne) : 1);
    }
    const joiners = trend[year - 1] * atOne;
    const ratio = joiners > 0 ? (staying + joiners) / joiners : MOST_PLANS_PER_JOINER;
    plansPerJoiner[year - 1] = portable(Math.min(MOST_PLANS_PER_JOINER, ratio));
    for (let cell = 0; cell < kept.length; cell++) kept[cell] += trend[year - 1] * joined[cell];
    stock = kept;
  }
  return { trend, plansPerJoiner };
}
