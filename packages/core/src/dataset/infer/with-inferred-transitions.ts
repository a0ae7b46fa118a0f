import type { Dataset } from "../dataset.ts";
import { inferTransitions } from "./infer-transitions.ts";

/**
 * The dataset itself where it has transitions. Where it has none, the same with those that the counts of every two censuses tell by
 * cohort balance (see inferTransitions), all marked inferred; none where there is but one census.
 *
 * To be called after `asAt`, so that nothing is inferred from a census that is to be forgotten.
 */
export function withInferredTransitions(dataset: Dataset): Dataset {
  if (dataset.transitions.length > 0) return dataset;
  return { ...dataset, transitions: inferTransitions(dataset.counts) };
}
