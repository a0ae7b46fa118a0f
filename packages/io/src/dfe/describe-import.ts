import type { AgeProfiles, InferredDataset, Origin } from "@sufficiency/core";

/** Title of a dataset made of published statistics. */
export function titleOf(name: string, { censuses }: InferredDataset): string {
  const [first, last] = [censuses[0].year, censuses[censuses.length - 1].year];
  const years = first === last ? `January ${first}` : `January ${first} to January ${last}`;
  return `${name}, ${years} (inferred from published statistics)`;
}

/** What of a dataset was published and what was inferred, one plain sentence an entry. */
export function importNotes(
  { censuses, flows, localities, population }: InferredDataset,
  profiles: AgeProfiles,
): string[] {
  const yearsOf = (margin: "total" | "ages" | "classes" | "needs", origin: Origin) =>
    spans(censuses.filter((census) => census.origin[margin] === origin).map(({ year }) => year));
  const only = (years: string, words: (years: string) => string) => (years === "" ? [] : [words(years)]);
  const gross = flows.filter(({ leavers }) => leavers).map(({ censusYear }) => censusYear);
  const withTransitions = censuses.slice(1).map(({ year }) => year);
  const noFlows = withTransitions.filter((year) => !flows.some((flow) => flow.censusYear === year));
  return [
    "The published totals by age, setting and need are observed; how they combine is inferred, so every row of counts and transitions is marked inferred.",
    ...only(yearsOf("total", "published"), (years) => `Published total of plans: January ${years}.`),
    ...only(
      yearsOf("total", "between"),
      (years) => `No total was published for January ${years}: it is on the straight line between the years beside it.`,
    ),
    ...only(yearsOf("ages", "published"), (years) => `Published ages: January ${years}.`),
    ...only(
      yearsOf("ages", "between"),
      (years) => `Ages of January ${years} lie between the shares of the years beside them.`,
    ),
    ...only(yearsOf("ages", "carried"), (years) => `Ages of January ${years} have the shares of the nearest year.`),
    profiles.plansYear === undefined
      ? "Age bands are spread over single years by the smoothest curve through them."
      : `Age bands are spread over single years as England's plans of January ${profiles.plansYear}.`,
    ...only(yearsOf("classes", "published"), (years) => `Published settings: January ${years}.`),
    ...only(
      yearsOf("classes", "between"),
      (years) => `Settings of January ${years} lie between the shares of the years beside them.`,
    ),
    ...only(
      yearsOf("classes", "carried"),
      (years) => `Settings of January ${years} have the shares of the nearest year.`,
    ),
    ...needNotes(yearsOf("needs", "published"), yearsOf("needs", "carried")),
    `Joiners are new plans of the calendar year before each census${gross.length === 0 ? "" : `, leavers the plans that ceased (census ${spans(gross)})`}; what stocks then leave over is net transfers, and moves are the fewest that reconcile.`,
    ...only(
      spans(noFlows),
      (years) => `No new plans were published for census ${years}: joiners and leavers there are net.`,
    ),
    localities.length === 1
      ? "There is one locality, the council."
      : `Each of ${localities.length} localities has the same share of plans${population.length > 0 ? " and people" : ""} at every age.`,
    population.length > 0
      ? `Population: mid-year ${spans(population.map(({ year }) => year))}, estimates.`
      : "There is no population, so joiners are forecast as counts.",
  ];
}

function needNotes(published: string, carried: string): string[] {
  if (published === "") return ["No need was published for the last census, so all plans have the one need ALL."];
  const others =
    carried === ""
      ? []
      : [
          `Needs of January ${carried} are those of the nearest year with needs, by age and setting: their change is not observed.`,
        ];
  return [`Published needs: January ${published}.`, ...others];
}

function spans(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && year === last[1] + 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(", ");
}
