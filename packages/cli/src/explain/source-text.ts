import { QUANTILE_RULE } from "@sufficiency/core";
import { BASELINE } from "../forecast/provenance.ts";
import { whole as inWords } from "../text/numbers.ts";
import { VERSION } from "../version.ts";
import type { Explained } from "./explained.ts";

/** Where the figures come from, so that they can be made again. */
export function sourceText({ options, whole, scenario }: Explained): string {
  return `Source: sufficiency ${VERSION}, ${scenario ? `scenario ${scenario.name}` : BASELINE}, ${inWords(options.draws)} draws, seed ${options.seed}; dataset ${whole.name}, hash ${whole.hash.slice(0, 12)}. 80% of draws lie in the 80% interval; quantiles are ${QUANTILE_RULE}.`;
}
