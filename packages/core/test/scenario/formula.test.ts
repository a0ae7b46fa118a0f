import { describe, expect, it } from "vitest";
import { type Formula, readFormula } from "../../src/scenario/formula.ts";
import type { FormulaFault } from "../../src/scenario/formula-fault.ts";

function value(text: string, year = 2022, age = 7, parameters: Record<string, number> = {}): number {
  const formula = readFormula(text, parameters);
  if ("problem" in formula) throw new Error(formula.problem);
  return formula.at(year, age);
}

function fault(text: string, parameters: Record<string, number> = {}): FormulaFault {
  const formula = readFormula(text, parameters);
  if (!("problem" in formula)) throw new Error(`${text} was taken: ${(formula as Formula).at(2022, 7)}`);
  return formula;
}

describe("what a formula may be", () => {
  it.each([
    ["0.1", 0.1],
    ["0.1 * (year - 2020)", 0.2],
    ["age >= 5 and age < 11 ? 0.2 : 0", 0.2],
    ["min(0.3, 0.05 * (year - 2020))", 0.1],
    ["max(0, 1 - age / 10) ^ 2", 0.09],
    ["2 < age < 8 ? 1 : 0", 1],
    ["not (age == 7) or year != 2022", 0],
    ["-round(1.4) + abs(-3) + floor(2.9) + ceil(0.1)", 5],
    ["exp(log(0.5))", 0.5],
    ["sqrt(0.25) + 7 mod 4", 3.5],
    ["5%", 0.05],
  ])("%s is %d in 2022 at age 7", (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 9);
  });

  it("it names the lever's parameters", () => {
    expect(value("take_up * yield", 2022, 7, { take_up: 0.5, yield: 0.3 })).toBeCloseTo(0.15, 12);
  });

  it("its value is rounded to ten digits, since engines differ in the last ones", () => {
    expect(value("1 / 3")).toBe(0.3333333333);
  });
});

describe("what is refused, and where", () => {
  it.each([
    ["0.1 *", 5, /unexpected end/],
    ["0.1 * yaer", 7, /yaer is not known/],
    ["x = 3", 3, /giving a value to a name/],
    ["f(x) = x", 6, /defining a function/],
    ["year.constructor", 5, /reaching into something/],
    ["0 + [1, 2]", 5, /a list/],
    ['1 + "a"', 6, /not a finite number/],
    ["1 + {a: 1}", 5, /an object/],
    ["1; 2", 2, /more than one formula/],
    ["1:3", 2, /a range/],
    ["1 + evaluate(2)", 5, /the function evaluate is not allowed/],
    ["min(1, cos(age))", 8, /the function cos is not allowed/],
    ["age!", 4, /the operator ! is not allowed/],
    ["1e400", 1, /not a finite number/],
    ["true ? 1 : 0", 1, /true is not a finite number/],
  ])("%s, at character %i", (text, character, problem) => {
    const found = fault(text);
    expect(found.problem).toMatch(problem);
    expect(found.character).toBe(character);
  });

  it("more than 500 characters, 200 parts or 30 deep", () => {
    expect(fault(`1${" ".repeat(500)}`).problem).toMatch(/501 characters/);
    expect(fault(Array.from({ length: 101 }, () => 1).join("+")).problem).toMatch(/200 parts|nested/);
    expect(fault(`${"(".repeat(40)}1${")".repeat(40)}`).problem).toMatch(/nested more than 30/);
    expect(fault(`${"-".repeat(400)}1`).problem).toMatch(/nested more than 30/);
  });
});

/** Ways to reach out of a formula, wrapped in ways to hide them: more than a thousand. */
const ATTACKS = [
  "constructor",
  "__proto__",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "globalThis",
  "process",
  "this",
  "window",
  "import",
  "config",
  "createUnit",
  "parse",
  "evaluate",
  "compile",
  "simplify",
  "derivative",
  "parser",
  "chain",
  "typed",
  "math",
  "age.constructor",
  "age.__proto__",
  'year["constructor"]',
  'constructor("return process")()',
  'f.constructor("x")()',
  "config({})",
  'evaluate("1")',
  'parse("1")',
  'compile("1")',
  "import({a: 1})",
  "import({}, {override: true})",
  'createUnit("foo")',
  'simplify("x")',
  'derivative("x", "x")',
  "help(1)",
  "format(1)",
  'print("", {})',
  "typeOf(1)",
  "reviver(1, 2)",
  "map([1], f)",
  "filter([1], f)",
  "forEach([1], f)",
  "random()",
  "distribution(1)",
  "factorial(170)",
  "gamma(100)",
  "combinations(1000, 500)",
  "permutations(20)",
  "range(1, 1e9)",
  "zeros(1e9)",
  "ones(1e5, 1e5)",
  "a = 1",
  "age = 3",
  "year = 0",
  "f(x) = f(x)",
  "min = 3",
  "__proto__ = 1",
  "age.x = 1",
  "[1, 2, 3][1]",
  "{a: 1}.a",
  "{__proto__: 1}",
  '{"constructor": 1}',
  "1:1e9",
  '"a"',
  "'a'",
  "1; 2",
  "age'",
  "age!",
  "5 cm",
  "i",
  "pi",
  "e",
  "Infinity",
  "NaN",
  "null",
  "undefined",
  "true",
  "false",
  "1 | 2",
  "1 & 2",
  "~1",
  "1 << 40",
  "1 >>> 2",
  "1 xor 2",
  "1 to 2",
  "1 .* 2",
  "2 .^ 3",
  "\\u0061ge",
  "year\u0000",
  "ｙear",
  "𝟏",
  "min",
  "max(1, min)",
  "min.apply",
  "min.constructor(1)",
  "(min)(1)",
  "age(1)",
  "year(2)(3)",
  "0x1p99999",
];
const WRAPS: readonly ((attack: string) => string)[] = [
  (a) => a,
  (a) => `(${a})`,
  (a) => `1 + ${a}`,
  (a) => `min(1, ${a})`,
  (a) => `age > 3 ? ${a} : 0`,
  (a) => `0 * (${a})`,
  (a) => `-(${a})`,
  (a) => `max(0, (1 + (${a})))`,
  (a) => `age > 3 ? 0 : ${a}`,
  (a) => `${a} ; 0`,
  (a) => `not ${a}`,
];

describe("hostile formulas", () => {
  it(`${ATTACKS.length * WRAPS.length} of them are refused in words, each with its place`, () => {
    for (const attack of ATTACKS) {
      for (const wrap of WRAPS) {
        const text = wrap(attack);
        const found = fault(text);
        expect(found.problem.length, text).toBeGreaterThan(5);
        expect(found.problem.length, text).toBeLessThan(300);
        expect(found.character, text).toBeGreaterThanOrEqual(1);
        expect(found.character, text).toBeLessThanOrEqual(text.length + 1);
      }
    }
  });

  it("huge powers give no finite value, and give it at once", () => {
    for (const text of [
      "9^9^9^9",
      "10^308 * 10",
      "(((9^9)^9)^9)^9",
      "exp(exp(exp(age)))",
      "1 / 0",
      "0 / 0",
      "log(-1)",
      "(-8)^(1/3)",
    ]) {
      expect(Number.isFinite(value(text)), text).toBe(false);
    }
  });

  it("nothing that a formula did is left behind", () => {
    fault("age = 3");
    fault("f(x) = x");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(value("age")).toBe(7);
    expect(fault("f(1)").problem).toMatch(/the function f is not allowed/);
  });
});
