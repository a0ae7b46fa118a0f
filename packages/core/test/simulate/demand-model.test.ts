import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { AGE_COUNT } from "../../src/domain/ages.ts";
import { estimateRates, type Rates } from "../../src/rates/estimate.ts";
import { type GrowthOutlook, growthAhead } from "../../src/rates/growth.ts";
import { dampedTime } from "../../src/rates/trend.ts";
import { demandModel } from "../../src/simulate/demand-model.ts";
import { expectedDemand, meanRates } from "../../src/simulate/expected-demand.ts";
import type { DemandModel } from "../../src/simulate/model.ts";
import { grownCouncil } from "../helpers/grown-council.ts";
import { total } from "../helpers/placed-years.ts";

const council = grownCouncil();

function ratesOf(dataset: Dataset): Rates {
  const rates = estimateRates(dataset);
  if ("problem" in rates) throw new Error(rates.problem);
  return rates;
}

const modelOf = (dataset: Dataset, to = 2030): DemandModel => demandModel(dataset, ratesOf(dataset), to);

/** Stock of a cell: needs ASD, SEMH; settings mainstream, special, independent; localities town, fen. */
const stockAt = ({ stock }: DemandModel, age: number, need: number, setting: number, locality: number): number =>
  stock[((age * 2 + need) * 3 + setting) * 2 + locality];

it("starts from the plans of the last census, cell by cell", () => {
  const model = modelOf(council);
  const last = council.counts.filter((row) => row.census_year === 2020);
  expect(total(model.stock)).toBe(total(last.map((row) => row.count)));
  for (const row of last) {
    const { needs, settings, localities } = model.shape;
    const here = [needs.indexOf(row.need), settings.indexOf(row.setting), localities.indexOf(row.locality)] as const;
    expect(stockAt(model, row.age, ...here)).toBe(row.count);
  }
});

it("counts of one cell with two bases are added up", () => {
  const [first] = council.counts.filter((row) => row.census_year === 2020);
  const counts = [...council.counts, { ...first, basis: "inferred" as const, count: 5 }];
  expect(total(modelOf({ ...council, counts }).stock)).toBe(total(modelOf(council).stock) + 5);
});

it("unmet need moves demand from the setting that holds it to the one wanted; the total stays", () => {
  const unmet = [{ need: "ASD", age: 12, locality: "town", wanted: "special", held: "mainstream", count: 2 }];
  const before = modelOf(council);
  const after = modelOf({ ...council, unmet });
  expect(stockAt(after, 12, 0, 0, 0)).toBe(stockAt(before, 12, 0, 0, 0) - 2);
  expect(stockAt(after, 12, 0, 1, 0)).toBe(stockAt(before, 12, 0, 1, 0) + 2);
  expect(total(after.stock)).toBe(total(before.stock));
});

describe("population", () => {
  const { population } = modelOf(council);
  const people = (year: number, age: number, locality: number): number | undefined =>
    population?.[((year - 1) * AGE_COUNT + age) * 2 + locality];

  it("of mid-year Y serves the census of Y + 1", () => {
    expect(people(1, 7, 0)).toBe(Math.round(1200 * 1.01 ** 3));
    expect(people(1, 7, 1)).toBe(Math.round(500 * 1.01 ** 3));
    expect(people(5, 25, 0)).toBe(Math.round(1200 * 1.01 ** 7));
  });

  it("stays as it is after the table ends", () => {
    const long = modelOf(council, 2040);
    const size = AGE_COUNT * 2;
    const year = (n: number) => long.population?.slice((n - 1) * size, n * size);
    expect(year(20)).toEqual(year(11));
    expect(year(11)).not.toEqual(year(10));
  });

  it("is not there where the dataset has none: joiners are counts", () => {
    expect(modelOf({ ...council, population: [] }).population).toBeUndefined();
  });
});

const reference = [2016, 2017, 2018, 2019, 2020].map((year, i) => ({
  area: "England",
  year,
  age_band: "all",
  plans: Math.round(100_000 * 1.05 ** i),
  new_plans: Math.round(1000 * 1.1 ** i),
}));

describe("the level of the joiner rate", () => {
  it("with a reference area's plans is what brings the expected plans to its growth and the council's own departure", () => {
    const rates = ratesOf({ ...council, reference });
    const model = demandModel(council, rates, 2025);
    const expected = expectedDemand(model, meanRates(model), false).map(({ stock }) => total(stock));
    const rule = { momentum: 0.2, pull: 0 };
    const growth = growthAhead(rates.growth as GrowthOutlook, rule, rates.assumptions.trend_damping.value, 5);
    let plans = total(model.stock);
    expected.forEach((reached, i) => {
      plans *= Math.exp(growth[i]);
      expect(reached / plans).toBeCloseTo(1, 7);
    });
  });

  it("without plans of a reference area follows its own slope: log level after h years is slope × (d + … + d^h)", () => {
    const rates = ratesOf({ ...council, reference });
    const { trend } = demandModel(council, { ...rates, growth: undefined }, 2023);
    const { slope } = rates.join;
    const d = rates.assumptions.trend_damping.value;
    expect(slope).toBeGreaterThan(0.05);
    [d, d + d ** 2, d + d ** 2 + d ** 3].forEach((damped, i) => {
      expect(Math.log(trend[i])).toBeCloseTo(slope * damped, 8);
    });
  });

  it("turns growth of plans into joiners: so many plans there are for each joiner", () => {
    const model = demandModel(council, ratesOf({ ...council, reference }), 2022);
    const years = expectedDemand(model, meanRates(model), false);
    years.forEach(({ stock, joined }, i) => {
      expect(model.plansPerJoiner[i]).toBeCloseTo(total(stock) / total(joined), 6);
    });
  });
});

it("is plain data: a structured clone of it is equal", () => {
  const model = modelOf(council);
  expect(structuredClone(model)).toEqual(model);
});

it("rates stand at the last transition's level, so the trend and the walk are counted from there", () => {
  const complete = modelOf(council);
  const rates = estimateRates(council, { leaveOut: [2020] });
  if ("problem" in rates) throw new Error(rates.problem);
  const gapped = demandModel(council, rates, 2030);
  expect([complete.gap, gapped.gap]).toEqual([0, 1]);
  const damping = rates.assumptions.trend_damping.value;
  expect(gapped.trend[0]).toBeCloseTo(Math.exp(rates.join.slope * dampedTime(2, damping)), 8);
});
