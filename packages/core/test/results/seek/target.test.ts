import { describe, expect, it } from "vitest";
import { runDraws } from "../../../src/results/run-draws.ts";
import { parseTarget, type SeekTarget, seekFigure, targetExcess } from "../../../src/results/seek/target.ts";
import { variedLever } from "../../../src/results/seek/varied-lever.ts";
import { grownRun } from "../../helpers/grown-run.ts";
import { scenarioOf } from "../../helpers/scenarios.ts";

const { plan } = grownRun([[], ["setting"]]);

describe("a target", () => {
  it.each<[string, SeekTarget]>([
    [
      "shortfall[special,2022] = 0 with 80%",
      { measure: "shortfall", setting: "special", year: 2022, relation: "=", value: 0, probability: 0.8 },
    ],
    [" total [ 2023 ]<=1200 ", { measure: "total", year: 2023, relation: "<=", value: 1200 }],
    [
      "placed[independent,2021] >= 5 with 97.5 %",
      { measure: "placed", setting: "independent", year: 2021, relation: ">=", value: 5, probability: 0.975 },
    ],
  ])("%s", (text, target) => {
    expect(parseTarget(text, plan)).toEqual(target);
  });

  it.each([
    ["", /is not a target/],
    ["total[2022]", /is not a target/],
    ["total[2022] = -1", /is not a target/],
    ["total[2040] = 1", /not in the forecast/],
    ["demand[2022] = 1", /demand needs a setting/],
    ["total[special,2022] = 1", /the total has no setting/],
    ["overflow[mainstream,2022] = 1", /not a setting that has a overflow/],
    ["demand[specal,2022] = 1", /"specal" is not a setting/],
  ])("%s is refused", (text, words) => {
    const fault = parseTarget(text, plan);
    expect("problem" in fault ? `${fault.problem}; ${fault.expected}` : "").toMatch(words);
  });
});

it("its figure is that of the tables: a mean, or the part of the draws in which it holds", () => {
  const tally = runDraws(plan, 3, 0, 50);
  const figure = (text: string): number => seekFigure(parseTarget(text, plan) as SeekTarget, plan, tally);
  const total = figure("total[2022] = 0");
  expect(total).toBeGreaterThan(500);
  const demands = ["mainstream", "special", "independent"].map((setting) => figure(`demand[${setting},2022] = 0`));
  expect(demands.reduce((a, b) => a + b)).toBeCloseTo(total, 9);
  expect(figure(`total[2022] <= ${Math.round(10 * total)} with 50%`)).toBe(1);
  expect(figure("total[2022] <= 0 with 50%")).toBe(0);
  const [under, above] = [
    figure("shortfall[special,2023] = 3 with 50%"),
    figure("shortfall[special,2023] >= 4 with 50%"),
  ];
  expect(under + above).toBeCloseTo(1, 12);
  const { demand, over, overflow, placed } = Object.fromEntries(
    ["demand", "over", "overflow"]
      .map((measure) => [measure, figure(`${measure}[special,2023] = 0`)])
      .concat([["placed", figure("placed[special,2023] = 0")]]),
  );
  // In the placed view those over are in the setting too.
  expect(placed + overflow).toBeCloseTo(demand, 9);
  expect(over).toBeGreaterThanOrEqual(0);
});

it("a mean that should equal a value is sought from whichever side it is on", () => {
  const target: SeekTarget = { measure: "total", year: 2022, relation: "=", value: 100 };
  expect(targetExcess(target, 90, 120)).toBe(10);
  expect(targetExcess(target, 90, 80)).toBe(-10);
});

describe("the lever to vary", () => {
  const scenario = scenarioOf([
    { lever: "joiner_rate", name: "fewer", size: -0.1 },
    { lever: "places_added", name: "more", provision: "p0", places: 5 },
    { lever: "reform_2026", name: "reform", joiner_change: -0.1, surge: 0.1, start: "2021-09" },
    { lever: "provision_closed", name: "closed", provision: "p1" },
  ]);
  const vary = (text: string, fits = true) => variedLever(scenario, text, () => fits);

  it("has the range of its schema, and gives the scenario with another size", () => {
    const varied = vary("fewer");
    if ("problem" in varied) throw new Error(varied.problem);
    expect(varied.range).toEqual({ least: -1, most: 4, whole: false, tolerance: 0.005 });
    expect(varied.at(0.3).levers.map((lever) => ("size" in lever ? lever.size : undefined))).toEqual([
      0.3,
      undefined,
      undefined,
      undefined,
    ]);
    expect(vary("more")).toMatchObject({ property: "places", range: { least: 0, most: 5000, whole: true } });
    expect(vary("reform.surge")).toMatchObject({ property: "surge" });
  });

  it("of places only as many as the dataset bears", () => {
    const varied = variedLever(scenario, "more", ({ levers }) => (levers[1] as { places: number }).places <= 37);
    expect(varied).toMatchObject({ range: { most: 37 } });
  });

  it.each([
    ["fewr", /no lever fewr/],
    ["closed", /no size to vary/],
    ["reform", /does not say which size.*|give one of reform/],
    ["fewer.places", /does not say which/],
  ])("%s is refused", (text, words) => {
    const fault = vary(text);
    expect("problem" in fault ? fault.problem : "").toMatch(words);
  });
});
