import { type DrawnRates, drawnRates } from "./draw-rates.ts";
import type { DemandModel } from "./model.ts";
import type { Uncertainty } from "./uncertainty.ts";

/** Gives the rates that a model draws: the same object for models that draw the same, so that they are drawn once for all. */
export type RatesOf = (model: DemandModel, uncertainty: Uncertainty) => DrawnRates;

/**
 * Prepares the sharing of drawn rates between the demands of several plans, as those of scenarios over one dataset, which go
 * through a draw side by side: all through one year before any goes on to the next.
 */
export function sharedRates(): RatesOf {
  const known: { model: DemandModel; uncertainty: Uncertainty; rates: DrawnRates }[] = [];
  return (model, uncertainty) => {
    const found = known.find((entry) => isSame(entry.uncertainty, uncertainty) && drawTheSame(entry.model, model));
    if (found) return found.rates;
    const rates = begunOnce(drawnRates(model, uncertainty));
    known.push({ model, uncertainty, rates });
    return rates;
  };
}

function isSame(a: Uncertainty, b: Uncertainty): boolean {
  return a.parameters === b.parameters && a.walk === b.walk;
}

function drawTheSame(a: DemandModel, b: DemandModel): boolean {
  const parts = [
    "shape",
    "leave",
    "move",
    "recode",
    "enter",
    "join",
    "joinersOver",
    "inflow",
    "settingWalkSd",
    "inflowAges",
    "ageWalkSd",
    "leavingYearSd",
    "leavingLevelSd",
  ] as const;
  return parts.every((part) => a[part] === b[part]);
}

/** Rates that forget the last draw only when another begins, and go on to a year only once. */
function begunOnce(rates: DrawnRates): DrawnRates {
  let now: readonly [seed: number, draw: number] | undefined;
  let year = 0;
  return {
    ...rates,
    begin(seed, draw) {
      if (now && now[0] === seed && now[1] === draw) return;
      now = [seed, draw];
      year = 0;
      rates.begin(seed, draw);
    },
    turnTo(next) {
      if (next === year) return;
      year = next;
      rates.turnTo(next);
    },
  };
}
