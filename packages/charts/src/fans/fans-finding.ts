import type { FansInput } from "./fans-input.ts";

/**
 * What a chart of fans shows, as a title: how many of the counts that came fell inside the 80% interval.
 *
 * @param who whose plans they are: "Leicestershire's plans"
 */
export function fansFinding(who: string, { counted, fans }: Pick<FansInput, "counted" | "fans">): string {
  const inside = fans.flatMap(({ forecast }) =>
    forecast.flatMap(({ year, p10, p90 }) =>
      counted.filter((point) => point.year === year).map(({ plans }) => p10 <= plans && plans <= p90),
    ),
  );
  if (inside.length === 0) return `${who}: no forecast can be held against a count yet`;
  return `${who} came inside the 80% interval in ${inside.filter(Boolean).length} of ${inside.length} forecasts`;
}
