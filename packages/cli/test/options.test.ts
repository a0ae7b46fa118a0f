import fc from "fast-check";
import { expect, test } from "vitest";
import { addBy } from "../src/options/by.ts";
import { folderName } from "../src/options/folder.ts";
import { wholeNumber } from "../src/options/whole-number.ts";

test("census_year and view are always there, so naming them changes nothing", () => {
  expect(addBy("census_year,setting")).toEqual([["setting"]]);
  expect(addBy("setting, view")).toEqual([["setting"]]);
  expect(addBy("census_year")).toEqual([[]]);
});

test("a second --by is added to the first, and all is the full grid", () => {
  expect(addBy("all", addBy("need,age_band"))).toEqual([
    ["need", "age_band"],
    ["age", "need", "locality", "setting"],
  ]);
});

test.each([
  ["", /"" is not a dimension/],
  ["need,,age", /"" is not a dimension/],
  ["all,need", /all stands alone/],
  ["Locality", /did you mean locality\?.*census_year, view, age, ncy, age_band/],
  ["view,view", /view is named twice/],
])("--by %j is refused", (text, words) => {
  expect(() => addBy(text)).toThrow(words);
});

test("a whole number within the limits is taken, whatever it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (number) => {
      expect(wholeNumber(1, 100_000)(String(number))).toBe(number);
    }),
  );
});

test.each(["0", "100001", "-1", "1.5", "1e3", "1,000", "", " ", "ten", "0x10", "99999999999999999999"])(
  "%j is no whole number from 1 to 100,000",
  (text) => {
    expect(() => wholeNumber(1, 100_000)(text)).toThrow("Give a whole number from 1 to 100,000, in digits alone.");
  },
);

test("a blank folder name is refused, for it would stand for the folder one is in", () => {
  expect(() => folderName(" ")).toThrow(/Give the name of a folder/);
  expect(folderName("out")).toBe("out");
});
