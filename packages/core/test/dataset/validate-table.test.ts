import {
  COUNTS,
  faultText,
  PLACES,
  POPULATION,
  PRIORS,
  SETTINGS,
  type TableSchema,
  validateTable,
} from "@sufficiency/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const HEADER = ["census_year", "age", "need", "locality", "setting", "count", "basis"];
const ROW = ["2020", "7", "ASD", "north", "special", "12", "observed"];

function rowWith(column: string, value: string): string[] {
  return ROW.map((cell, c) => (HEADER[c] === column ? value : cell));
}

function textsOf(schema: TableSchema, header: string[], rows: string[][]): string[] {
  return validateTable(schema, `${schema.name}.csv`, { header, rows }).faults.map(faultText);
}

test("a right table becomes typed rows with their row numbers", () => {
  const { table, faults } = validateTable(COUNTS, "counts.csv", { header: HEADER, rows: [ROW, rowWith("age", "8")] });
  expect(faults).toEqual([]);
  expect(table.rowNumbers).toEqual([2, 3]);
  expect(table.rows[0]).toEqual({
    census_year: 2020,
    age: 7,
    need: "ASD",
    locality: "north",
    setting: "special",
    count: 12,
    basis: "observed",
  });
});

test("columns may stand in any order, and an optional one may be missing or empty", () => {
  const header = ["label", "code", "class", "capped", "unit_cost"];
  const rows = [
    ["School", "a", "special", "yes", "12000.50"],
    ["Other", "b", "special", "yes", ""],
  ];
  const { table, faults } = validateTable(SETTINGS, "settings.csv", { header, rows });
  expect(faults).toEqual([]);
  expect(table.rows.map((row) => row.unit_cost)).toEqual([12000.5, undefined]);
  const without = validateTable(SETTINGS, "settings.csv", {
    header: header.slice(0, 4),
    rows: rows.map((row) => row.slice(0, 4)),
  });
  expect(without.faults).toEqual([]);
});

describe("a wrong cell is said in words", () => {
  const cases = [
    ["age", "12-Nov", "date_for_number", "looks like a date made by a spreadsheet; give a whole number from 0 to 25"],
    ["age", "Nov-12", "date_for_number", "looks like a date"],
    ["age", "11/12/2020", "date_for_number", "looks like a date"],
    ["age", "2020-12-11", "date_for_number", "looks like a date"],
    ["age", "11.12.2020", "date_for_number", "looks like a date"],
    ["age", "26", "out_of_range", "give a whole number from 0 to 25"],
    ["age", "-1", "negative", "is negative; give a whole number from 0 to 25"],
    ["count", "1,234", "thousands_separator", "digits only"],
    ["count", "1 234 567", "thousands_separator", "digits only"],
    ["count", "£5", "thousands_separator", "currency sign"],
    ["count", "1.2E+03", "scientific", "scientific notation"],
    ["count", "2.5", "fraction", "is not a whole number; give a whole number from 0 to 100,000"],
    ["count", "12.0", "fraction", "is not a whole number"],
    ["count", "007", "leading_zero", "begins with a zero"],
    ["count", "+7", "leading_zero", "begins with a zero or a plus sign"],
    ["count", "c", "hidden_figure", "hidden or missing figure"],
    ["count", "<5", "hidden_figure", "hidden or missing figure"],
    ["count", "#REF!", "spreadsheet_error", "spreadsheet's error"],
    ["count", "#######", "spreadsheet_error", "spreadsheet's error"],
    ["count", " 7", "stray_space", "take the space out"],
    ["count", "seven", "not_a_number", "is not a number"],
    ["count", "Infinity", "not_a_number", "is not a number"],
    ["count", "0x1F", "not_a_number", "is not a number"],
    ["count", "999999999999", "too_large", "is more than any English council has (the largest, Kent, had 20,635 plans"],
    ["count", "100001", "too_large", "give a whole number from 0 to 100,000"],
    ["census_year", "1820", "out_of_range", "from 1990 to 2100"],
    ["basis", "Observed", "not_one_of", "give one of observed, inferred (did you mean observed?)"],
    ["need", "ASD ", "stray_space", "take the space out"],
    ["need", "AS\nD", "control_character", "invisible character"],
    ["need", "#N/A", "spreadsheet_error", "spreadsheet's error"],
  ];
  test.each(cases)("%s %j is %s", (column, value, code, words) => {
    const { faults } = validateTable(COUNTS, "counts.csv", { header: HEADER, rows: [ROW, rowWith(column, value)] });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code, file: "counts.csv", row: 3, column, value });
    expect(faultText(faults[0])).toContain(words);
  });

  test("the line reads as a sentence", () => {
    expect(textsOf(COUNTS, HEADER, [ROW, rowWith("age", "12-Nov")])).toEqual([
      'counts.csv, row 3, column age: "12-Nov" looks like a date made by a spreadsheet; give a whole number from 0 to 25.',
    ]);
  });

  test("an empty cell that may not be", () => {
    expect(textsOf(COUNTS, HEADER, [rowWith("age", "")])).toEqual([
      "counts.csv, row 2, column age: the cell is empty; fill it: a whole number from 0 to 25.",
    ]);
  });

  test("a text with a fixed form", () => {
    const header = PLACES.fields.map((field) => field.name).slice(0, 9);
    const row = ["oak", "Oak", "special", "north", "", "0", "14", "2024-25", "10"];
    expect(textsOf(PLACES, header, [row])).toEqual([
      'places.csv, row 2, column academic_year: "2024-25" has the wrong form; what belongs here: as 2024/25, which serves the census of January 2025.',
    ]);
  });

  test("a value of a prior that is not finite", () => {
    const header = ["name", "value", "date", "source"];
    const valueFaults = (value: string) =>
      validateTable(PRIORS, "priors.csv", { header, rows: [["a", value, "2020-01-16", "s"]] }).faults;
    expect(valueFaults("1e999").map((fault) => fault.code)).toEqual(["out_of_range"]);
    expect(valueFaults("NaN").map((fault) => fault.code)).toEqual(["not_a_number"]);
    expect(valueFaults("-1.5e-3")).toEqual([]);
  });
});

describe("a wrong form of the table", () => {
  test("unknown and missing columns, with the nearest name", () => {
    expect(textsOf(COUNTS, HEADER.with(5, "Cuont"), [ROW])).toEqual([
      'counts.csv, row 1: "Cuont" is not a column of the table counts; give the columns census_year, age, need, locality, setting, count, basis (did you mean count?).',
      "counts.csv, row 1, column count: the column is missing; add it: plans.",
    ]);
  });

  test("a column that stands twice", () => {
    expect(textsOf(COUNTS, [...HEADER, "age"], [[...ROW, "7"]])[0]).toContain('"age" stands twice in the header');
  });

  test("cells of other columns are still checked when one is missing", () => {
    const codes = validateTable(COUNTS, "counts.csv", {
      header: HEADER.slice(0, 6),
      rows: [rowWith("age", "99").slice(0, 6)],
    });
    expect(codes.faults.map((fault) => fault.code)).toEqual(["missing_column", "out_of_range"]);
    expect(codes.table.whole).toBe(false);
  });

  test("no rows, empty rows, too many and too few cells, a last row cut short", () => {
    expect(textsOf(COUNTS, HEADER, [])[0]).toContain("the table has a header but no rows");
    const texts = textsOf(COUNTS, HEADER, [[""], [...ROW, "x"], ROW.slice(0, 3), rowWith("age", "8"), ROW.slice(0, 4)]);
    expect(texts).toEqual([
      "counts.csv, row 2: the row is empty; take it out.",
      "counts.csv, row 3: the row has 8 cells; give 7, one for each column.",
      "counts.csv, row 4: the row has 3 cells; give 7, one for each column.",
      "counts.csv, row 6: the last row has only 4 of 7 cells, so the file was cut short; export the file again.",
    ]);
  });

  test("a row that repeats an earlier one, which is named", () => {
    expect(textsOf(COUNTS, HEADER, [ROW, rowWith("age", "8"), rowWith("count", "3")])).toEqual([
      "counts.csv, row 4: the row repeats row 2 (2020, 7, ASD, north, special, observed); keep one of the two, or add their figures up.",
    ]);
  });

  test("an empty variant and a column left out make the same key", () => {
    const header = ["year", "age", "locality", "population", "kind", "variant"];
    const rows = [
      ["2020", "1", "north", "10", "projection", ""],
      ["2020", "1", "north", "11", "projection", "high"],
    ];
    expect(textsOf(POPULATION, header, rows)).toEqual([]);
  });
});

test("the same fault in many rows is told once, with how many more", () => {
  const rows = Array.from({ length: 1200 }, (_, i) => rowWith("basis", "seen").with(1, String(i % 26)));
  const texts = textsOf(COUNTS, HEADER, rows);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain("counts.csv, row 2, column basis");
  expect(texts[0]).toContain("(1,199 more rows have this)");
});

test("faults without end are cut off, and that is said", () => {
  const rows = Array.from({ length: 6000 }, (_, i) => rowWith("count", `x${i}`));
  const { faults } = validateTable(COUNTS, "counts.csv", { header: HEADER, rows });
  expect(faults).toHaveLength(5001);
  expect(faults.at(-1)?.code).toBe("too_many_faults");
});

test("whatever the cells hold, it never throws and says what is wrong in one line each", () => {
  const anyTable = fc.record({
    header: fc.array(fc.oneof(fc.constantFrom(...HEADER), fc.string({ unit: "binary" })), { maxLength: 9 }),
    rows: fc.array(fc.array(fc.oneof(fc.constantFrom(...ROW), fc.string({ unit: "binary" })), { maxLength: 9 })),
  });
  fc.assert(
    fc.property(anyTable, ({ header, rows }) => {
      for (const text of textsOf(COUNTS, header, rows)) expect(text).toMatch(/^counts\.csv[^\n\r]*\.$/);
    }),
    { numRuns: 1000 },
  );
});
