import type { MathNode } from "mathjs/number";
import type { FormulaFault } from "./formula-fault.ts";

export const FORMULA_FUNCTIONS = ["abs", "ceil", "exp", "floor", "log", "max", "min", "round", "sqrt"] as const;

const OPERATORS: readonly string[] = [
  ...["add", "subtract", "multiply", "divide", "pow", "mod", "unaryMinus", "unaryPlus"],
  ...["larger", "largerEq", "smaller", "smallerEq", "equal", "unequal", "and", "or", "not"],
];

const MOST_NODES = 200;
const DEEPEST = 30;
const ALLOWED =
  "use numbers, year, age, the lever's parameters, + - * / ^ mod, comparisons, and, or, not, a ? b : c and " +
  `the functions ${FORMULA_FUNCTIONS.join(", ")}`;

/** The parts of mathjs's nodes that are looked at. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly op?: string;
  readonly fn?: string | { readonly name?: string };
  forEach(visit: (child: Node, path: string) => void): void;
}

/** The first thing in a formula's tree that is not allowed; undefined where all is. */
export function formulaFault(tree: MathNode, text: string, names: readonly string[]): FormulaFault | undefined {
  let nodes = 0;
  const visit = (node: Node, depth: number): FormulaFault | undefined => {
    if (++nodes > MOST_NODES) return tooMuch(text, `has more than ${MOST_NODES} parts`);
    if (depth > DEEPEST) return tooMuch(text, `is nested more than ${DEEPEST} deep`);
    const fault = nodeFault(node, text, names);
    if (fault) return fault;
    let inner: FormulaFault | undefined;
    node.forEach((child, path) => {
      // A function's own name was looked at with the function.
      if (path !== "fn") inner ??= visit(child, depth + 1);
    });
    return inner;
  };
  return visit(tree as unknown as Node, 1);
}

function nodeFault(node: Node, text: string, names: readonly string[]): FormulaFault | undefined {
  switch (node.type) {
    case "ConstantNode":
      if (typeof node.value === "number" && Number.isFinite(node.value)) return undefined;
      return notAllowed(text, String(node.value), `${shown(node.value)} is not a finite number`);
    case "SymbolNode":
      if (names.includes(String(node.name))) return undefined;
      return notAllowed(text, String(node.name), `${node.name} is not known`);
    case "ParenthesisNode":
    case "ConditionalNode":
    case "RelationalNode":
      return undefined;
    case "OperatorNode":
      if (OPERATORS.includes(String(node.fn))) return undefined;
      return notAllowed(text, String(node.op), `the operator ${node.op} is not allowed`);
    case "FunctionNode": {
      const name = typeof node.fn === "object" ? node.fn.name : undefined;
      if ((FORMULA_FUNCTIONS as readonly (string | undefined)[]).includes(name)) return undefined;
      return notAllowed(text, name ?? "(", `the function ${name ?? "here"} is not allowed`);
    }
    default: {
      const [what, sign] = FORMS[node.type] ?? ["this", ""];
      return notAllowed(text, sign, `${what} is not allowed`);
    }
  }
}

/** What else mathjs can parse, in words, and the sign by which it is found in the text. */
const FORMS: Readonly<Record<string, readonly [string, string]>> = {
  AccessorNode: ["reaching into something (with . or [ ])", "."],
  ArrayNode: ["a list", "["],
  AssignmentNode: ["giving a value to a name", "="],
  BlockNode: ["more than one formula", ";"],
  FunctionAssignmentNode: ["defining a function", "="],
  IndexNode: ["an index", "["],
  ObjectNode: ["an object", "{"],
  RangeNode: ["a range", ":"],
};

function notAllowed(text: string, sign: string, problem: string): FormulaFault {
  return { character: placeOf(text, sign) + 1, problem, expected: ALLOWED };
}

/** Where a name or sign stands in the text: as a whole word, if it is one. */
function placeOf(text: string, sign: string): number {
  const word = /^\w+$/.test(sign) ? text.search(new RegExp(`(?<!\\w)${sign}(?!\\w)`)) : text.indexOf(sign);
  return Math.max(0, word);
}

function tooMuch(text: string, problem: string): FormulaFault {
  return { character: text.length, problem, expected: "give a simpler one, or several levers" };
}

function shown(value: unknown): string {
  return typeof value === "string" ? `"${value.slice(0, 20)}"` : String(value);
}
