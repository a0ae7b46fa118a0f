import type { Dataset } from "../dataset.ts";
import type { Fault } from "../fault.ts";
import { makeFault } from "../make-fault.ts";
import { nearestHint } from "../nearest.ts";
import { isPriorName, PRIOR_RANGES } from "../prior-ranges.ts";

/** Priors of a name that nothing uses, most often a misspelt one. */
export function warnUnknownPriors({ priors }: Dataset): Fault[] {
  const known = Object.keys(PRIOR_RANGES);
  return priors
    .filter(({ name }) => !isPriorName(name))
    .map(({ name }) => {
      const details = { allowed: known.join(", "), nearest: nearestHint(name, known) };
      return makeFault("unknown_prior", { file: "priors.csv", column: "name", value: name }, details);
    });
}
