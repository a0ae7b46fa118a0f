import { plainNumber } from "../plain-number.ts";
import type { FlowFigure, FlowsInput } from "./flows-input.ts";

/** What the picture shows, in words, for a reader who cannot see it. */
export function flowsWords({ panels }: FlowsInput): string {
  const sentences = panels.map(({ label, years }) => {
    const listed = years.map(
      ({ year, status, joiners, leavers }) =>
        `${year} (${status}) ${figureWords(joiners)} joined, ${figureWords(leavers)} left`,
    );
    return `${label}: ${listed.join("; ")}.`;
  });
  return ["Children in the year up to each January census.", ...sentences].join(" ");
}

function figureWords({ mean, p10, p90 }: FlowFigure): string {
  return p90 > p10 ? `${plainNumber(mean)} (80% ${plainNumber(p10)} to ${plainNumber(p90)})` : plainNumber(mean);
}
