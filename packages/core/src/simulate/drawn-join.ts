import { CELLS_ALIKE, meanRate, pooledRates, type RatePosterior } from "../rates/posterior.ts";
import { gamma } from "./random/samplers.ts";
import { openStream, PURPOSE, type Stream } from "./random/stream.ts";

/**
 * Draws every joiner rate of a draw, from the top down: a cell's Gamma rate, the part that follows its parent as much larger
 * or smaller as the parent's rate was drawn. See RatePosterior.
 */
export function drawnJoinRates(
  posterior: RatePosterior,
  stream: Stream,
): { draw(): void; readonly rates: Float64Array } {
  return joinLevel(posterior, stream, 0);
}

function joinLevel(posterior: RatePosterior, stream: Stream, level: number) {
  const { shape, inverseScale, parent } = posterior;
  const rates = new Float64Array(shape.length);
  const above = parent && joinLevel(parent.posterior, stream, level + 1);
  const aboveMean = parent && pooledRates(parent, meanRate(parent.posterior));
  const aboveDrawn = new Float64Array(shape.length);
  const alike = parent !== undefined && parent.weight >= CELLS_ALIKE.events;
  function draw(): void {
    above?.draw();
    if (parent && above) pooledRates(parent, above.rates, aboveDrawn);
    for (let cell = 0; cell < shape.length; cell++) {
      if (shape[cell] <= 0) continue;
      if (alike) {
        rates[cell] = shape[cell] / inverseScale[cell];
      } else {
        openStream(stream, PURPOSE.joinRate, level, cell);
        rates[cell] = gamma(stream, shape[cell]) / inverseScale[cell];
      }
      if (!parent || !aboveMean || aboveMean[cell] === 0) continue;
      rates[cell] *= 1 + parent.follows[cell] * (aboveDrawn[cell] / aboveMean[cell] - 1);
    }
  }
  return { draw, rates };
}
