import Papa from "papaparse";
import { expect, test } from "vitest";
import { resultsCsv } from "../../src/results/results-csv.ts";

test("a header row, then the rows, with figures as they are", () => {
  const text = resultsCsv({ ncy: [-4, 0], setting: ["special", "ap"], mean: [0.1 + 0.2, 12] });
  expect(text).toBe("ncy,setting,mean\n-4,special,0.30000000000000004\n0,ap,12\n");
});

test("text that a spreadsheet would take for a formula is guarded, separators and quotes are quoted", () => {
  const text = resultsCsv({ locality: ["=1+1", "-a", 'b "c", d', "two\nlines"] });
  expect(text).toBe(`locality\n'=1+1\n'-a\n"b ""c"", d"\n"two\nlines"\n`);
  expect(Papa.parse<string[]>(text.trimEnd()).data.flat()).toEqual([
    "locality",
    "'=1+1",
    "'-a",
    'b "c", d',
    "two\nlines",
  ]);
});

test("a table without rows has its header", () => {
  expect(resultsCsv({ census_year: [], mean: [] })).toBe("census_year,mean\n");
});
