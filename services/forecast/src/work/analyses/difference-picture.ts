import { differenceChart, differenceFinding } from "@sufficiency/charts";
import { chartSvg } from "@sufficiency/charts/svg";
import type { Compared } from "@sufficiency/cli/compare";
import { compareTable } from "@sufficiency/core";
import { VERSION } from "../../version.ts";

/** What scenarios change in all plans, one panel each, as the text of an SVG file. */
export function differencePicture({ compared, paired, run, scenarios, whole, options }: Compared): string {
  const grouping = run.plan.groupings.findIndex(({ by }) => by.length === 0);
  const { scenario, lever, view, census_year, p10, p50, p90 } = compareTable(compared, paired, grouping);
  const panels = scenarios.map(({ name, title }) => ({
    label: title,
    years: census_year.flatMap((year, i) =>
      scenario[i] === name && lever[i] === "all" && view[i] === "demand"
        ? [{ year: Number(year), p10: Number(p10[i]), p50: Number(p50[i]), p90: Number(p90[i]) }]
        : [],
    ),
  }));
  const draws = options.draws.toLocaleString("en-GB");
  return chartSvg(differenceChart, {
    scenarios: panels,
    unit: "plans",
    title: differenceFinding({ scenarios: panels, unit: "plans" }),
    source: `Sufficiency ${VERSION}, ${draws} draws, seed ${options.seed}; dataset ${whole.name}, hash ${whole.hash.slice(0, 12)}.`,
  });
}
