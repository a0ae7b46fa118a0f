import { type Drawn, preparedOf } from "./prepared-of.ts";

/** First and last census of a run that can be made; or why it cannot, in the command line's own words. */
export type Preparation = { readonly from: number; readonly to: number } | { readonly cannot: string };

/** Finds out whether a run can be made, before it is taken on. */
export async function prepare(task: Drawn): Promise<Preparation> {
  const prepared = await preparedOf(task);
  if ("cannot" in prepared) return { cannot: `${prepared.cannot.problem}; give ${prepared.cannot.expected}.` };
  const { baseYear, years } = prepared.run.plan.demand;
  return { from: baseYear, to: baseYear + years };
}
