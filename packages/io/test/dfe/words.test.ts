import { describe, expect, test } from "vitest";
import { agesOfWords } from "../../src/dfe/age-words.ts";
import { findCouncil } from "../../src/dfe/find-council.ts";
import { censusOfPeriod, readFigure } from "../../src/dfe/read-figure.ts";
import { classOfEstablishment } from "../../src/dfe/setting-classes.ts";

test.each([
  ["Under 5", 0, 4],
  ["under 3", 0, 2],
  ["Age 5 to 10", 5, 10],
  ["Age 20 to 25", 20, 25],
  ["age 2 and under", 0, 2],
  ["Aged 10", 10, 10],
  ["age 20 and over", 20, 25],
])("%s are the ages %i to %i", (words, fromAge, toAge) => {
  expect(agesOfWords(words)).toEqual({ fromAge, toAge });
});

test.each(["Total", "Age unknown", "", "Female"])("%s is no age", (words) => {
  expect(agesOfWords(words)).toBeUndefined();
});

// The classes are those that the fixtures' published figures use; types as the releases of 2022, 2025 and 2026 write them.
test.each([
  ["Mainstream - LA maintained", "mainstream"],
  ["mainstream_free_school", "mainstream"],
  ["Mainstream - Free school - SEN unit", "resource_base"],
  ["Mainstream - academy (resourced provision)", "resource_base"],
  ["mainstream_la_maintained_senunit", "resource_base"],
  ["Mainstream - Independent", undefined],
  ["mainstream_total", undefined],
  ["Special - Academy/free schools", "special"],
  ["special_free_school", "special"],
  ["Hospital School", "special"],
  ["Special - Non-maintained", "independent"],
  ["special_independent", "independent"],
  ["special_total_pc", undefined],
  ["AP/PRU - Free school", "ap"],
  ["ap_pru_la_maintained", "ap"],
  ["General FE and tertiary colleges/HE", "post16"],
  ["FE - UKRLP provider", "post16"],
  ["Other FE", "post16"],
  ["Sixth form college", "post16"],
  ["specialist_post_16_institutions", "post16"],
  ["FE - specialist post-16 institutions", "post16"],
  ["fe_total", undefined],
  ["NEET", undefined],
  ["Elective home education", undefined],
  ["Non-maintained early years", undefined],
])("%s is in the class %s", (type, setting) => {
  expect(classOfEstablishment(type)).toBe(setting);
});

test.each(["", "x", "z", "c", "low", ":", " z "])("'%s' is not known, never 0", (text) => {
  expect(readFigure(text)).toBeUndefined();
});

test.each([
  ["12", 12],
  ["0", 0],
  ["12.0", 12],
  ["-3", "wrong"],
  ["1,234", "wrong"],
  ["12.5", "wrong"],
  ["many", "wrong"],
])("%s reads as %s", (text, value) => {
  expect(readFigure(text)).toBe(value);
});

test.each([
  ["2022", "plans", 2022],
  ["2021", "newPlans", 2022],
  ["202425", "plans", 2025],
  ["202425", "newPlans", 2025],
  ["199900", "plans", 2000],
  ["202426", "plans", undefined],
  ["Jan 2022", "plans", undefined],
] as const)("period %s of %s belongs to census %s", (period, flow, census) => {
  expect(censusOfPeriod(period, flow)).toBe(census);
});

describe("a council is found", () => {
  const council = (code: string, onsCode: string, ...names: string[]) =>
    ({ kind: "council", code, onsCode, names, name: names[0], years: [] }) as const;
  const councils = [
    council("855", "E10000018", "Leicestershire"),
    council("856", "E06000016", "Leicester"),
    council("801", "E06000023", "Bristol, City of", "Bristol"),
    council("840", "E06000047", "County Durham"),
  ];
  const found = (text: string) => {
    const result = findCouncil(text, councils);
    return "council" in result ? result.council.code : result.nearest.map(({ code }) => code);
  };

  test.each([
    ["LEICESTERSHIRE", "855"],
    ["leicestershire county council", "855"],
    ["Leicester City Council", "856"],
    ["Leicester", "856"],
    ["856", "856"],
    ["e10000018", "855"],
    ["Bristol City Council", "801"],
    ["City of Bristol", "801"],
    ["Durham", "840"],
  ])("by %s", (text, code) => {
    expect(found(text)).toBe(code);
  });

  test("or else the nearest are named", () => {
    expect(found("Lestershire")).toEqual(["855", "856", "840"]);
  });
});
