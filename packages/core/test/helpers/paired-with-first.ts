import type { PairedPlans } from "../../src/results/paired-draws.ts";
import type { RunPlan } from "../../src/results/tally.ts";

/** Each plan, the first too, against the first. */
export function pairedWithFirst(plans: readonly RunPlan[]): PairedPlans {
  return { plans, pairs: plans.map((_, plan) => ({ plan, against: 0 })) };
}
