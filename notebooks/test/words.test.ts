import { describe, expect, test } from "vitest";
import type { Labels } from "../src/dataset/labels-of.ts";
import { lackingPlaces } from "../src/results/lacking-places.ts";
import type { CountsRow, PlacesRow } from "../src/results/rows.ts";
import { needsFinding, placesFindings, plansFinding } from "../src/sufficiency/findings.ts";
import { lackingFinding, lackingIn } from "../src/sufficiency/lacking-by-locality.ts";
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
  const rows = [
    row({ mean: 30 }, 5),
    row({ mean: 24, view: "placed" }),
    row({ mean: 10, locality: "S" }, 2),
    row({ mean: 9.8, locality: "S", view: "placed" }),
    row({ mean: 50, need: "PD" }),
    row({ mean: 50, need: "PD", view: "placed" }),
    row({ mean: 7, setting: "mainstream" }),
    row({ mean: 9, status: "observed", census_year: 2020 }),
  ];
  const lacking = lackingPlaces(rows, "special");

  test("is demand less placed, of the setting and the future alone", () => {
    expect(lacking.map(({ need, locality, lacking }) => [need, locality, Math.round(10 * lacking) / 10])).toEqual([
      ["ASD", "N", 6],
      ["ASD", "S", 0.2],
      ["PD", "N", 0],
    ]);
  });

  test("is told by locality, the most first, and adds up over needs", () => {
    expect(lackingIn(2030, "ASD", lacking, LABELS).map(({ label, demandWords }) => [label, demandWords])).toEqual([
      ["North", "30 (25 to 35)"],
      ["South", "10 (8 to 12)"],
    ]);
    const [north] = lackingIn(2030, "all", lacking, LABELS);
    expect([north.demand, north.lacking]).toEqual([80, 6]);
  });

  test("is answered in a sentence, and where nobody lacks one too", () => {
    expect(
      lackingFinding(
        "children with autistic spectrum disorder",
        "State special school",
        2030,
        lackingIn(2030, "ASD", lacking, LABELS),
      ),
    ).toBe(
      "In January 2030 about 6 of 40 children with autistic spectrum disorder who need a place (state special school) are expected not to get one. Most of them live in North (about 6).",
    );
    expect(
      lackingFinding("children with PD", "State special school", 2030, lackingIn(2030, "PD", lacking, LABELS)),
    ).toBe("In January 2030 no children with PD are expected to go without a place: state special school.");
  });
});
