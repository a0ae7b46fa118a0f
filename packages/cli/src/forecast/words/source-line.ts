import { counted } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { VERSION } from "../../version.ts";
import type { Forecast } from "../forecast.ts";
import { BASELINE } from "../provenance.ts";

/** Where the figures come from, so that they can be made again. */
export function sourceLine({ options, whole, run }: Forecast): string {
  return wrap(
    `Source: sufficiency ${VERSION}, ${run.scenario ? `scenario ${run.scenario.name}` : BASELINE}, ${counted(options.draws, "simulated future")}, seed ${options.seed}; dataset ${whole.name}, hash ${whole.hash.slice(0, 12)}.`,
  );
}
