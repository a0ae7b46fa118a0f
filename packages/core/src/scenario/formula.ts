import { type MathNode, parse } from "mathjs/number";
import type { FormulaFault } from "./formula-fault.ts";
import { FORMULA_FUNCTIONS, formulaFault } from "./formula-tree.ts";
import { LONGEST_FORMULA } from "./schema-parts.ts";

/** A formula that has been found harmless, ready to be worked out. */
export interface Formula {
  /** Its value, rounded to 10 digits since engines differ in the last ones; not finite where it has none. */
  at(year: number, age: number): number;
}

/** Names that a formula's parameters may not take. */
export const TAKEN_NAMES: readonly string[] = ["year", "age", ...FORMULA_FUNCTIONS];

/**
 * Reads a formula over year, age and named parameters. mathjs parses it; then every node of the tree must be on a list of what is
 * allowed (numbers, these names, arithmetic, comparisons, conditions and a few functions), so there is nothing in it that
 * could reach the program. Its length, nodes and depth are limited, so reading and working it out end soon.
 */
export function readFormula(text: string, parameters: Readonly<Record<string, number>>): Formula | FormulaFault {
  if (text.length > LONGEST_FORMULA) {
    const problem = `has ${text.length} characters`;
    return { character: LONGEST_FORMULA + 1, problem, expected: `give at most ${LONGEST_FORMULA}` };
  }
  let tree: MathNode;
  try {
    tree = parse(text);
  } catch (error) {
    return parseFault(text, error);
  }
  const fault = formulaFault(tree, text, ["year", "age", ...Object.keys(parameters)]);
  if (fault) return fault;
  const code = tree.compile();
  const scope = new Map<string, number>(Object.entries(parameters));
  return {
    at(year, age) {
      scope.set("year", year);
      scope.set("age", age);
      return Number(Number(code.evaluate(scope)).toPrecision(10));
    },
  };
}

function parseFault(text: string, error: unknown): FormulaFault {
  const { char, message } = error as { char?: number; message: string };
  const reason = message.replace(/ \(char \d+\)$/, "");
  const problem = `is not a formula (${reason.charAt(0).toLowerCase()}${reason.slice(1)})`;
  return { character: Math.min(char ?? 1, text.length), problem, expected: "give one as 0.1 * (year - 2020)" };
}
