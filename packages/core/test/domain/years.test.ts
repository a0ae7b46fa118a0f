import { expect, test } from "vitest";
import { academicYearOfCensus, censusOfAcademicYear } from "../../src/domain/years.ts";

test.each([
  [2025, "2024/25"],
  [2010, "2009/10"],
  [2000, "1999/00"],
])("census %d falls in academic year %s, and back", (census, academicYear) => {
  expect(academicYearOfCensus(census)).toBe(academicYear);
  expect(censusOfAcademicYear(academicYear)).toBe(census);
});

test("every census year comes back from its academic year", () => {
  for (let year = 1990; year <= 2100; year++) expect(censusOfAcademicYear(academicYearOfCensus(year))).toBe(year);
});

test.each(["2024/26", "2024/24", "2024-25", "2024/2025", "24/25", " 2024/25", "2024/25\n", "", "2024"])(
  "%j is no academic year",
  (text) => {
    expect(censusOfAcademicYear(text)).toBeUndefined();
  },
);
