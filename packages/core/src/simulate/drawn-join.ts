import { personCell } from "../rates/join.ts";
import { CELLS_ALIKE, meanRate, pooledRates, type RatePosterior } from "../rates/posterior.ts";
import type { DemandModel } from "./model.ts";
import { gamma } from "./random/samplers.ts";
import { openStream, PURPOSE, type Stream } from "./random/stream.ts";

/** Rates of a draw, drawn anew at each call of `draw`. */
export interface GammaRates {
  draw(): void;
  readonly rates: Float64Array;
}

/** Draws every joiner rate of a model for a draw; see DemandModel for `joinersOver`. */
export function drawnJoinRates({ join, joinersOver, shape }: DemandModel, stream: Stream): GammaRates {
  const drawn = drawnRatesOf(join, stream);
  if (!joinersOver) return drawn;
  const { rates } = drawn;
  const people = rates.map((_, cell) => joinersOver[personCell(cell, shape)]);
  const joiners = (of: Float64Array): number => of.reduce((sum, rate, cell) => sum + rate * people[cell], 0);
  const expected = joiners(meanRate(join));
  return {
    rates,
    draw() {
      drawn.draw();
      const came = joiners(rates);
      if (came > 0) for (let cell = 0; cell < rates.length; cell++) rates[cell] *= expected / came;
    },
  };
}

/**
 * Draws the rates of a posterior from the top down: a cell's Gamma rate, the part that follows its parent as much larger or
 * smaller as the parent's rate was drawn. See RatePosterior.
 */
export function drawnRatesOf(posterior: RatePosterior, stream: Stream, level = 0): GammaRates {
  const { shape, inverseScale, parent } = posterior;
  const rates = new Float64Array(shape.length);
  const above = parent && drawnRatesOf(parent.posterior, stream, level + 1);
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
