import type { FanPanel } from "../multiples/multiples-input.ts";
import type { FansInput } from "./fans-input.ts";

/**
 * One panel an origin: what was known then, the fan from there, and what came after.
 *
 * @throws RangeError where the census of an origin is not among those counted
 */
export function fansPanels({ counted, fans }: FansInput): FanPanel[] {
  return fans.map(({ origin, forecast }) => {
    if (!counted.some(({ year }) => year === origin)) {
      throw new RangeError(`January ${origin} is not among the censuses counted.`);
    }
    return {
      label: `from January ${origin}`,
      observed: counted.filter(({ year }) => year <= origin),
      forecast,
      actual: counted.filter(({ year }) => year > origin),
    };
  });
}
