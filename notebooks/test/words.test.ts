import { describe, expect, test } from "vitest";
import type { Labels } from "../src/dataset/labels-of.ts";
import type { CountsRow, OverflowRow, PlacesRow } from "../src/results/rows.ts";
import { needsFinding, placesFindings, plansFinding } from "../src/sufficiency/findings.ts";
import { meanWords, overflowFinding, overflowIn } from "../src/sufficiency/overflow-words.ts";
import { about, counted, inSentence, interval, listed } from "../src/words/numbers.ts";

const LABELS: Labels = {
  need: (code) => ({ ASD: "Autistic spectrum disorder", PD: "Physical disability" })[code] ?? code,
  setting: () => "State special school",
  locality: (code) => ({ N: "North", S: "South" })[code] ?? code,
  ageBand: (code) => code,
  phase: (code) => code,
  point: () => undefined,
};

/** A row of counts whose quantiles are the mean less or plus so much. */
function row(more: Partial<CountsRow> & { readonly mean: number }, spread = 0): CountsRow {
  const { mean } = more;
  const [low, high] = [mean - spread, mean + spread];
  const quantiles = { p05: low, p10: low, p25: low, p50: mean, p75: high, p90: high, p95: high };
  const base = {
    census_year: 2030,
    view: "demand",
    status: "forecast",
    need: "ASD",
    setting: "special",
    locality: "N",
    age_band: "",
    ncy: 0,
  } as const;
  return { ...base, ...quantiles, ...more };
}

describe("words for numbers", () => {
  test("are no finer than forecasts are known", () => {
    expect([about(10_613), about(847), about(41.4), about(0.4)]).toEqual(["10,610", "845", "41", "0"]);
    expect(interval(1381, 2629)).toBe("1,380 to 2,630");
    expect(interval(3, 3.2)).toBe("3");
  });

  test("count one and many", () => {
    expect([counted(1, "place"), counted(0, "place"), counted(1200, "place")]).toEqual([
      "1 place",
      "0 places",
      "1,200 places",
    ]);
    expect(listed(["a", "b", "c"])).toBe("a, b and c");
    expect([inSentence("Physical disability"), inSentence("ASD")]).toEqual(["physical disability", "ASD"]);
  });
});

describe("findings", () => {
  test("say from where to where plans go, with the interval", () => {
    const rows = [row({ census_year: 2020, status: "observed", mean: 4751 }), row({ mean: 10_611 }, 2000)];
    expect(plansFinding("Leicestershire", rows)).toBe(
      "Leicestershire held 4,751 plans in January 2020 (observed). By January 2030 about 10,610 are expected; in 8 of 10 simulated futures there are 8,610 to 12,610.",
    );
  });

  test("name the needs that grow, and none that falls", () => {
    const of = (need: string, then: number) => [
      row({ need, census_year: 2020, status: "observed", mean: 100 }),
      row({ need, mean: then }),
    ];
    expect(needsFinding([...of("ASD", 300), ...of("PD", 90)], LABELS)).toBe(
      "Most plans are added, up to January 2030, for autistic spectrum disorder (about 200 more); middles of the simulated futures.",
    );
    expect(needsFinding(of("PD", 90), LABELS)).toBe("No primary need is expected to have more plans than now.");
  });

  test("say from when places run short, and by how many in the last year", () => {
    const places = (census_year: number, p_shortfall: number, shortfall: number) =>
      ({
        census_year,
        phase: "all",
        locality: "all",
        setting: "special",
        places_mean: 100,
        demand_p10: 90,
        demand_p50: 100 + shortfall,
        demand_p90: 200,
        shortfall_p10: 0,
        shortfall_p50: shortfall,
        shortfall_p90: 60,
        p_shortfall,
      }) as PlacesRow;
    expect(placesFindings([places(2021, 0.3, 0), places(2022, 0.85, 20), places(2023, 0.9, 30)], LABELS)).toEqual([
      "State special school: places run short from January 2022 (80% chance or more). In January 2023 a shortfall is very likely (90%), of about 30 places; in 8 of 10 futures 0 to 60.",
    ]);
  });
});

describe("who lacks a place", () => {
  const row = (locality: string, demand: number, overflow: number, census_year = 2030) =>
    ({
      census_year,
      need: "ASD",
      setting: "special",
      locality,
      demand_mean: demand,
      demand_p10: demand - 5,
      demand_p90: demand + 5,
      overflow_mean: overflow,
      overflow_p10: 0,
      overflow_p90: 2 * overflow,
    }) as OverflowRow;
  const rows = [row("S", 10, 0.2), row("N", 30, 6), row("all", 40, 6.2), row("all", 40, 0, 2029)];
  const finding = (year: number) =>
    overflowFinding(
      "children with autistic spectrum disorder",
      "State special school",
      year,
      overflowIn(year, rows),
      LABELS.locality,
    );

  test("is told by locality, the most first", () => {
    expect(overflowIn(2030, rows).localities.map(({ locality }) => locality)).toEqual(["N", "S"]);
  });

  test("is answered in a sentence with its interval, and where nobody lacks one, or wants one, too", () => {
    expect(finding(2030)).toBe(
      "In January 2030 about 6 of 40 children with autistic spectrum disorder who need a place (state special school) are expected not to get one; in 8 of 10 futures 0 to 12. Most of them live in North (about 6).",
    );
    expect(finding(2029)).toBe(
      "In January 2029 no children with autistic spectrum disorder are expected to go without a place: state special school.",
    );
    expect(finding(2028)).toBe(
      "In January 2028 no children with autistic spectrum disorder are expected to need a place: state special school.",
    );
  });

  test("has its mean to the tenth, so that parts add up, and is hidden where a small number is", () => {
    expect(meanWords(6.24, 0, 12.4)).toBe("6.2 (0 to 12)");
    expect(meanWords(Number.NaN, Number.NaN, Number.NaN)).toBe("hidden");
  });
});
