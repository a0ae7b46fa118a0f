import { plainNumber } from "../plain-number.ts";
import type { MultiplesInput } from "./multiples-input.ts";

/** What the picture shows, in words, for a reader who cannot see it: each panel's last observed and last forecast year. */
export function multiplesWords({ panels }: MultiplesInput): string {
  const sentences = panels.map(({ label, observed, forecast }) => {
    const base = observed[observed.length - 1];
    const { year, p10, p50, p90 } = forecast[forecast.length - 1];
    return (
      `${label}: ${plainNumber(base.plans)} observed in ${base.year}; forecast for ${year}: ${plainNumber(p50)} in the ` +
      `middle, 80% from ${plainNumber(p10)} to ${plainNumber(p90)}.`
    );
  });
  return ["Plans at the January census of each year.", ...sentences].join(" ");
}
