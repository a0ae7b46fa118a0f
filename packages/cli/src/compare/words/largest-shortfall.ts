import type { Compared } from "../compared.ts";
import { type Difference, shortfallDifferenceOf } from "./figures.ts";
import { planOf } from "./plan-of.ts";

/** Where and when a scenario changes the shortfall of places most. */
export interface ShortfallChange {
  readonly setting: string;
  readonly year: number;
  readonly difference: Difference;
}

/** The largest change of a shortfall in the mean, of any capped setting and year; undefined where there is none to speak of. */
export function largestShortfall(all: Compared, scenario: string): ShortfallChange | undefined {
  const { demand, places } = all.compared.plans[0];
  const plan = planOf(all, scenario);
  const changes = (places?.capped ?? []).flatMap((entry) =>
    Array.from({ length: demand.years }, (_, i): ShortfallChange => {
      const setting = demand.shape.settings[entry.setting];
      const year = demand.baseYear + 1 + i;
      return { setting, year, difference: shortfallDifferenceOf(all, plan, year, setting) };
    }),
  );
  const size = ({ difference }: ShortfallChange): number => Math.abs(difference.mean);
  const largest = changes.reduce<ShortfallChange | undefined>(
    (best, change) => (best && size(best) >= size(change) ? best : change),
    undefined,
  );
  return largest && size(largest) >= 0.5 ? largest : undefined;
}
