import { type Drawn, preparedOf, type Refused } from "./prepared-of.ts";

/** First and last census of a run that can be made; or why it cannot, in the command line's own words. */
export type Preparation = { readonly from: number; readonly to: number } | Refused;

/** Finds out whether a run can be made, before it is taken on. */
export async function prepare(task: Drawn): Promise<Preparation> {
  const prepared = await preparedOf(task);
  if ("cannot" in prepared) return prepared;
  const { baseYear, years } = prepared.run.plan.demand;
  return { from: baseYear, to: baseYear + years };
}
