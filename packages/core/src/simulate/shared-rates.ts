import { type DrawnRates, drawnRates } from "./draw-rates.ts";
import type { DemandModel } from "./model.ts";
import type { Uncertainty } from "./uncertainty.ts";

/** Gives the rates that a model draws: the same object for models that draw the same, so that they are drawn once for all. */
export type RatesOf = (model: DemandModel, uncertainty: Uncertainty) => DrawnRates;

/**
 * Prepares the sharing of drawn rates between the demands of several plans, as those of scenarios over one dataset, which are
 * taken through a draw one after another.
 */
export function sharedRates(): RatesOf {
  const known: { model: DemandModel; parameters: boolean; rates: DrawnRates }[] = [];
  return (model, uncertainty) => {
    const { parameters } = uncertainty;
    const found = known.find((entry) => entry.parameters === parameters && drawTheSame(entry.model, model));
    if (found) return found.rates;
    const rates = begunOnce(drawnRates(model, uncertainty));
    known.push({ model, parameters, rates });
    return rates;
  };
}

function drawTheSame(a: DemandModel, b: DemandModel): boolean {
  const parts = ["shape", "leave", "move", "recode", "enter", "join", "joinersOver"] as const;
  return parts.every((part) => a[part] === b[part]);
}

/** Rates that forget the last draw only when another begins. */
function begunOnce(rates: DrawnRates): DrawnRates {
  let now: readonly [seed: number, draw: number] | undefined;
  return {
    ...rates,
    begin(seed, draw) {
      if (now && now[0] === seed && now[1] === draw) return;
      now = [seed, draw];
      rates.begin(seed, draw);
    },
  };
}
