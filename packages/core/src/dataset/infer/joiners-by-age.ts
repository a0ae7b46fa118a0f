import { AGE_BANDS, AGE_COUNT } from "../../domain/ages.ts";
import { roundToTotal } from "../../domain/round-to-total.ts";
import { total } from "../../domain/total.ts";
import type { KnownFlows } from "./known-flows.ts";

/** Plans by age: at the earlier census by age then, at the later one by age then. */
export interface AgeStocks {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * Whole joiners by age at the later census, such that the cohort balance gives no negative leaver:
 *
 *     leavers(a) = before(a - 1) + joiners(a) - after(a) >= 0
 *
 * Where a cohort grew by more than its known new plans, the difference is net transfers in and counts among the joiners. Where plans
 * ceased are known and stock + new - ceased falls short of the later stock, the shortfall is transfers in too. Within an age band
 * known joiners keep their proportions as far as the balance allows, and what a band has no room for goes to other ages. With no flows known, joiners are the cohorts' growth.
 */
export function joinersByAge(stocks: AgeStocks, known: KnownFlows | undefined): number[] {
  const growth = stocks.after.map((plans, age) => plans - (stocks.before[age - 1] ?? 0));
  const least = growth.map((plans) => Math.max(0, plans));
  if (!known) return least;
  const wanted = wantedByAge(stocks, growth, known);
  const joiners = [...least];
  for (const { fromAge, toAge } of AGE_BANDS) {
    const ages = Array.from({ length: toAge - fromAge + 1 }, (_, i) => fromAge + i);
    const total = Math.round(ages.reduce((sum, age) => sum + wanted[age], 0));
    const shared = shareAboveLeast(
      ages.map((age) => wanted[age]),
      ages.map((age) => least[age]),
      ages.map((age) => stocks.after[age]),
      total,
    );
    ages.forEach((age, i) => {
      joiners[age] = shared[i];
    });
  }
  const room = stocks.after.map((plans, age) => Math.max(plans, joiners[age]));
  return shareAboveLeast(wanted, joiners, room, Math.round(total(wanted)));
}

/** New plans by age, and net transfers in on top where plans ceased are known. */
function wantedByAge(stocks: AgeStocks, growth: readonly number[], { joiners, leavers }: KnownFlows): number[] {
  const fresh = Array.from({ length: AGE_COUNT }, (_, age) => joiners.byAge[age] ?? 0);
  if (!leavers) return fresh;
  const change = total(stocks.after) - total(stocks.before);
  const transfersIn = Math.max(0, change - joiners.total + leavers.total);
  const short = leavers.byAge
    ? fresh.map((plans, age) => Math.max(0, growth[age] + (leavers.byAge?.[age] ?? 0) - plans))
    : stocks.after;
  const shortTotal = total(short);
  return fresh.map((plans, age) => plans + (shortTotal > 0 ? (transfersIn * short[age]) / shortTotal : 0));
}

/** Whole numbers with that total, each at least its least and at most its most, and otherwise in proportion to the weights. */
function shareAboveLeast(
  weights: readonly number[],
  least: readonly number[],
  most: readonly number[],
  sum: number,
): number[] {
  if (sum <= total(least)) return [...least];
  if (sum >= total(most)) return [...most];
  const odds = total(weights) > 0 ? weights.map((weight) => weight + 1e-9) : weights.map(() => 1);
  const at = (factor: number) => odds.map((weight, i) => Math.min(most[i], Math.max(least[i], factor * weight)));
  let low = 0;
  let high = 1;
  while (total(at(high)) < sum) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (total(at(middle)) < sum) low = middle;
    else high = middle;
  }
  const above = at(high).map((value, i) => value - least[i]);
  const extra = roundToTotal(above, sum - total(least));
  return least.map((value, i) => value + extra[i]);
}
