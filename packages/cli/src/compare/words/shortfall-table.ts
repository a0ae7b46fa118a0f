import { type Columns, placesTable } from "@sufficiency/core";
import { table } from "arquero";
import { interval, whole as inWords, probability } from "../../text/numbers.ts";
import { wrap } from "../../text/wrap.ts";
import { textTable } from "../../text-table.ts";
import { type Compared, yearsOf, yearsOfLevers } from "../compared.ts";
import { largestShortfall } from "./largest-shortfall.ts";
import { pairOf } from "./pair-of.ts";

const LABEL_WIDTH = 18;

interface Row {
  readonly census_year: number;
  readonly setting: string;
  readonly places_mean: number;
  readonly demand_p50: number;
  readonly shortfall_p10: number;
  readonly shortfall_p50: number;
  readonly shortfall_p90: number;
  readonly p_shortfall: number;
}

/** Places against need under each scenario; nothing where the dataset has no places. */
export function shortfallTable(all: Compared): string {
  const { compared, paired, scenarios, whole } = all;
  if (!compared.plans[0].places) return "";
  const lines = [
    { label: "baseline", plan: 0 },
    ...scenarios
      .filter(({ levers }) => levers.length > 0)
      .map(({ name }) => ({ label: name, plan: compared.pairs[pairOf(all, name)].plan })),
  ];
  const rowsOf = lines.map(({ label, plan }) => ({
    label,
    rows: allOf(placesTable(compared.plans[plan], paired.plans[plan].places)),
  }));
  const ofNote = scenarios.flatMap(({ name }) => largestShortfall(all, name)?.year ?? []);
  const ofLevers = yearsOfLevers(all, scenarios);
  const years = [...new Set([...(ofLevers.length > 0 ? ofLevers : yearsOf(all)), ...ofNote])].toSorted((a, b) => a - b);
  const entries = years.flatMap((year) =>
    whole.settings.flatMap(({ code, label: settingLabel }) =>
      rowsOf.flatMap(({ label, rows }) => {
        const row = rows.find((each) => each.setting === code && each.census_year === year);
        if (!row) return [];
        const { places_mean, demand_p50, shortfall_p10, shortfall_p50, shortfall_p90, p_shortfall } = row;
        const figures = [places_mean, demand_p50, shortfall_p50].map(Math.round);
        const range = interval(shortfall_p10, shortfall_p90, inWords);
        return [[String(year), wrap(settingLabel, 2, LABEL_WIDTH), label, ...figures, range, probability(p_shortfall)]];
      }),
    ),
  );
  const title = wrap(
    "Places (planned) against children who want one (forecast, medians), all phases and localities. Medians need not add up: a shortfall differs from future to future.",
  );
  return `${title}\n\n${textTable(["census", "setting", "scenario", "places", "demand", "shortfall", "shortfall in\n4 in 5 futures", "probability of\na shortfall"], entries)}`;
}

function allOf(columns: Columns): Row[] {
  return table(columns)
    .filter((row: { phase: string; locality: string }) => row.phase === "all" && row.locality === "all")
    .objects() as unknown as Row[];
}
