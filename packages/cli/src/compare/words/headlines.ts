import { QUANTILES, type Scenario, summaryOf, viewsOf } from "@sufficiency/core";
import { about, signed } from "../../text/numbers.ts";
import { bullets, wrap } from "../../text/wrap.ts";
import { type Compared, yearsOfLevers } from "../compared.ts";
import { changeText } from "./change-text.ts";
import { differenceOf, signedInterval } from "./figures.ts";
import { largestShortfall, type ShortfallChange } from "./largest-shortfall.ts";
import { pairOf } from "./pair-of.ts";

/** What each scenario does to all plans, in a sentence or two. */
export function headlines(all: Compared): string {
  const { whole, run, scenarios } = all;
  const last = run.plan.demand.baseYear + run.plan.demand.years;
  const title = wrap(
    `${whole.title}: ${scenarios.length === 1 ? "a scenario" : "scenarios"} against the baseline, which has about ${about(medianPlans(all, last))} plans in January ${last} (forecast, median). Differences are scenario less baseline (forecast, mean of the differences; the range of 4 in 5 futures in brackets).`,
  );
  return `${title}\n\n${bullets(scenarios.map((scenario) => sentence(all, scenario)))}`;
}

function sentence(all: Compared, scenario: Scenario): string {
  const name = `${scenario.name}: ${scenario.title}.`;
  if (scenario.levers.length === 0) return `${name} It has no levers: it is the baseline.`;
  const parts = yearsOfLevers(all, [scenario]).map((year) => {
    const difference = differenceOf(all, pairOf(all, scenario.name), year, "demand");
    return `January ${year}: ${changeText(difference, "probability of fewer")}.`;
  });
  const shortfall = largestShortfall(all, scenario.name);
  return `${name} ${parts.join(" ")}${shortfall ? ` ${shortfallText(all, shortfall)}` : ""}`;
}

function shortfallText(all: Compared, { setting, year, difference }: ShortfallChange): string {
  const label = all.whole.settings.find(({ code }) => code === setting)?.label ?? setting;
  return `Its shortfall differs most in January ${year}: ${label} ${signed(difference.mean)} places (${signedInterval(difference)}).`;
}

/** Median of the baseline's plans in a census year. */
function medianPlans({ run, compared, paired }: Compared, year: number): number {
  const at = compared.plans[0].groupings.findIndex(({ by }) => by.length === 0);
  const cell = (year - run.plan.demand.baseYear - 1) * viewsOf(compared.plans[0]).length;
  return summaryOf(paired.plans[0].counts[at], cell).quantiles[QUANTILES.indexOf(0.5)];
}
