import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { expectedForecast } from "../../src/results/expected.ts";
import { runDraws } from "../../src/results/run-draws.ts";
import type { RunPlan } from "../../src/results/tally.ts";
import { grownCouncil } from "../helpers/grown-council.ts";
import { grownRun } from "../helpers/grown-run.ts";
import { under } from "../helpers/scenarios.ts";

const BY = [["setting"]] as const;
const drawn = (plan: RunPlan) => runDraws(plan, 5, 0, 15);

describe("another overflow rule", () => {
  const run = grownRun(BY);
  const rule = { lever: "overflow_rule", to: "mainstream", claims: "every_year" } as const;
  const sums = (plan: RunPlan): number[] => [...drawn(plan).counts[0].sums];

  it("from the first year on gives what the rule gives from the start", () => {
    const other = grownRun(BY, { overflow: { to: rule.to, claims: rule.claims } });
    expect(sums(under(run, [rule]).plan)).toEqual(sums(other.plan));
    expect(drawn(under(run, [rule]).plan).places).toEqual(drawn(other.plan).places);
    expect([...expectedForecast(under(run, [rule]).plan).counts[0]]).toEqual([
      ...expectedForecast(other.plan).counts[0],
    ]);
  });

  it("from a later year on changes nothing before it, and leaves demand as it is", () => {
    const [before, after] = [sums(run.plan), sums(under(run, [{ ...rule, start: "2022-01" }]).plan)];
    const perYear = before.length / 3;
    const settings = perYear / 2;
    expect(after.slice(0, perYear)).toEqual(before.slice(0, perYear));
    expect(after.slice(perYear)).not.toEqual(before.slice(perYear));
    for (let year = 0; year < 3; year++) {
      const demand = (of: number[]) => of.slice(year * perYear, year * perYear + settings);
      expect(demand(after)).toEqual(demand(before));
    }
  });
});

describe("a population variant", () => {
  const council = grownCouncil();
  const high: Dataset["population"] = council.population
    .filter(({ kind }) => kind === "projection")
    .map((row) => ({ ...row, population: 2 * row.population, variant: "high" }));
  const run = grownRun(BY, {}, { ...council, population: [...council.population, ...high] });

  it("changes nothing by being there", () => {
    expect(drawn(run.plan)).toEqual(drawn(grownRun(BY, {}, council).plan));
  });

  it("takes the place of the principal projection from its start on: mid-2021 serves January 2022", () => {
    const { plan } = under(run, [{ lever: "population_variant", variant: "high", start: "2022-01" }]);
    const { population } = run.plan.demand;
    const size = (population?.length ?? 0) / 3;
    const times = Array.from(plan.demand.population ?? [], (people, i) => people / (population?.[i] ?? 0));
    expect(new Set(times.slice(0, size))).toEqual(new Set([1]));
    expect(new Set(times.slice(size))).toEqual(new Set([2]));
    const joiners = (of: RunPlan, year: number): number =>
      expectedForecast(of).demand[year].joined.reduce((sum, each) => sum + each, 0);
    expect(joiners(plan, 0)).toBe(joiners(run.plan, 0));
    expect(joiners(plan, 1)).toBeGreaterThan(1.9 * joiners(run.plan, 1));
  });
});

it("a size that is drawn takes one value a draw, from low to high, whatever other levers there are", () => {
  const run = grownRun([[]], { to: 2021 });
  const drawnCut = { lever: "joiner_rate", name: "cut", size: { low: -1, central: -0.5, high: 0 } };
  const other = {
    lever: "leaver_rate",
    name: "other",
    size: { low: 0, central: 1, high: 2 },
    cells: { settings: ["special"] },
  };
  const joiners = (levers: Parameters<typeof under>[1]): number[] => {
    const { plan } = under(run, levers);
    return Array.from({ length: 60 }, (_, draw) => {
      const { sums } = runDraws({ ...plan, places: undefined }, 1, draw, draw + 1).flows;
      return sums[0] + sums[3] + sums[6];
    });
  };
  const alone = joiners([drawnCut]);
  const full = joiners([{ ...drawnCut, size: 0 }]);
  expect(joiners([drawnCut, { ...other, size: 0 }])).toEqual(alone);
  alone.forEach((count, draw) => {
    expect(count).toBeLessThanOrEqual(full[draw]);
  });
  // Half of them stay away on average, and the part that does is different in every draw.
  const kept = alone.map((count, draw) => count / full[draw]);
  const mean = kept.reduce((sum, part) => sum + part, 0) / kept.length;
  expect(mean).toBeGreaterThan(0.4);
  expect(mean).toBeLessThan(0.6);
  expect(Math.min(...kept)).toBeLessThan(0.25);
  expect(Math.max(...kept)).toBeGreaterThan(0.75);
});
