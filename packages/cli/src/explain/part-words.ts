import type { PartName } from "@sufficiency/core";
import { censusesOf, type Explained } from "./explained.ts";

/** A part's name and what it means, in words. */
export interface PartWords {
  readonly label: string;
  readonly meaning: string;
}

/** What each part of a change means. The first five are of a future in which nothing changes; the others come on top of it. */
export function partWords(explained: Explained): Readonly<Record<PartName, PartWords>> {
  const { from, to } = censusesOf(explained);
  const { rates } = explained.run;
  const still = rates.population
    ? `the joiner rate stayed as at the last transition (January ${rates.lastTransition}) and the population as in January ${from}`
    : `joiners stayed as many as at the last transition (January ${rates.lastTransition})`;
  const rest = "net of those of them who would have left, moved or grown out again";
  return {
    ...leverWords(explained),
    between_levers: {
      label: "Levers together",
      meaning: "what the levers of the scenario together add beyond what each adds by itself",
    },
    joiner_rate: {
      label: "Joiners at today's rate",
      meaning: `children who would join here up to January ${to} if ${still}`,
    },
    leavers: {
      label: "Leavers",
      meaning: "plans here that would then cease or leave the council, those of recent joiners among them",
    },
    movers: {
      label: "Movers between settings",
      meaning: "children here who would then come from another setting, less those who would go to one",
    },
    recoding: {
      label: "Changes of need",
      meaning: "children here who would then be recorded with this need, less those with another one",
    },
    ageing: {
      label: "Growing up",
      meaning: "children who would then grow into these ages, less those who would grow out of them",
    },
    population: {
      label: "Population",
      meaning: `plans that the change of population after January ${from} adds, at today's joiner rate, ${rest}`,
    },
    joiner_trend: {
      label: "Trend of the joiner rate",
      meaning: `plans that are added because the joiner rate follows its trend${rates.population ? `, with the population of January ${from}` : ""}, ${rest}`,
    },
    interaction: {
      label: "Population and trend together",
      meaning: "what both together add beyond what each adds alone (interaction)",
    },
    joiner_walk: {
      label: "Joiners and leavers off their trend",
      meaning:
        "nobody knows how joiners will stray from their trend, where they will go, and how leaving will stray: mostly width; its mean is not 0, for a joiner rate that strays up adds more than one that strays down takes away",
    },
  };
}

/** Each lever of the scenario, if there is one, by its name. */
function leverWords({ scenario }: Explained): Readonly<Record<`lever_${string}`, PartWords>> {
  return Object.fromEntries(
    (scenario?.levers ?? []).map(({ name, lever, source }) => [
      `lever_${name}`,
      {
        label: `Lever ${name}`,
        meaning: `plans that this lever (${lever}) of the scenario adds by itself, or takes away; its size: ${source.replace(/\.$/, "")}`,
      },
    ]),
  );
}
