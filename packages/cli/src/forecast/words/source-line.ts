import { counted } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { VERSION } from "../../version.ts";
import type { Forecast } from "../forecast.ts";

/** Where the figures come from, so that they can be made again. */
export function sourceLine({ options, whole }: Forecast): string {
  return wrap(
    `Source: sufficiency ${VERSION}, baseline, ${counted(options.draws, "simulated future")}, seed ${options.seed}; dataset ${whole.name}, hash ${whole.hash.slice(0, 12)}.`,
  );
}
