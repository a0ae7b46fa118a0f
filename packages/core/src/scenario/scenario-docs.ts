import { LEVER_SCHEMAS, type LeverKind } from "./lever-schemas.ts";
import { SCENARIO_FAULTS } from "./scenario-faults.ts";
import { SCENARIO_FIELDS } from "./scenario-schema.ts";
import { cellsWithSettings, ramp, size } from "./schema-parts.ts";

const OPENING = `# The scenario

<!-- Written by the code: see scenarioDocs(). -->

A scenario is a small JSON file: a name and a list of levers over a dataset, never a copy of it. A lever is something that the council, or
somebody else, would change: it says what, for which children, from when, how fast and how much, who answers for it and where
its size comes from. The JSON Schema is [scenario.schema.json](scenario.schema.json); name it under \`$schema\` and an
editor will help. How levers act, with equations, is in [METHOD.md](METHOD.md#scenarios).

A lever acts on new starters and phase transfers; children already placed keep their place. Levers that say otherwise below act on
them too. Ages are those at the later census, at 31 August before it, so 11 is the transfer to Year 7; for one who leaves, the
age as if still here.
`;

/** The parts of a JSON Schema that are documented. */
interface Documented {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly actsOn?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Documented[];
  readonly items?: Documented | readonly Documented[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Documented>>;
}

/** The documentation of scenarios in Markdown: their fields, every ready-made lever with its parameters, and every fault. */
export function scenarioDocs(): string {
  const [, distribution, formula] = size(0, 1, "").anyOf;
  const kinds = Object.entries(LEVER_SCHEMAS) as unknown as [LeverKind, Documented][];
  return [
    OPENING,
    "## Fields\n",
    propertyTable(
      { ...SCENARIO_FIELDS, levers: { description: "the levers; an empty list for the baseline" } } as never,
      ["name", "title", "levers"],
    ),
    "## What every lever has\n",
    propertyTable(commonOf(kinds[0][1]), kinds[0][1].required ?? []),
    "## Cells\n\nWhich children a lever is about. All that is given must hold; what is not given is every one. Not every lever takes all of these.\n",
    propertyTable(propertiesOf(cellsWithSettings), []),
    "## Ramp\n\nHow a lever comes in from its start. A step when not given.\n",
    propertyTable(propertiesOf(ramp), ["shape"]),
    SIZE_WORDS,
    propertyTable(propertiesOf(distribution), ["low", "central", "high"]),
    "As a formula:\n",
    propertyTable(propertiesOf(formula), ["formula"]),
    "## The ready-made levers\n",
    "| lever | what it is | acts on |\n|---|---|---|",
    ...kinds.map(([kind, { title, actsOn }]) => `| [\`${kind}\`](#${kind}) | ${title} | ${actsOn} |`),
    "",
    ...kinds.map(([kind, schema]) => leverSection(kind, schema)),
    "## What is refused\n\nAll at once, each with its place in the file, such as `levers[2].size`, the value and what would be right.\n",
    "| code | what is wrong | what would be right |\n|---|---|---|",
    ...Object.entries(SCENARIO_FAULTS).map(
      ([code, { problem, expected }]) => `| \`${code}\` | ${escapePipes(problem)} | ${escapePipes(expected)} |`,
    ),
    "",
  ].join("\n");
}

function propertiesOf(schema: object): Readonly<Record<string, Documented>> {
  return (schema as Documented).properties ?? {};
}

const SIZE_WORDS = `## Size

A number; or a distribution, with low, central and high; or a formula. Each must be in the range of its lever.

\`"size": 0.1\`, \`"size": {"low": 0.05, "central": 0.1, "high": 0.2}\`, \`"size": {"formula": "min(0.3, step * (year - 2021))", "parameters": {"step": 0.05}}\`

A distribution is triangular. In each draw it takes one value, the same in every year, that depends on the seed, the draw and the lever's name
alone: other levers do not disturb it. With \`"drawn": false\` it stands at central.
`;

/** Properties that every lever shares; its own are told in its section. */
const COMMON = ["name", "lever", "owner", "start", "requires", "evidence", "source"];

function commonOf({ properties = {} }: Documented): Readonly<Record<string, Documented>> {
  return Object.fromEntries(
    COMMON.map((name) => [
      name,
      name === "lever" ? { description: "which ready-made lever it is, of those below" } : properties[name],
    ]),
  );
}

function leverSection(
  kind: LeverKind,
  { title, description, actsOn, properties = {}, required = [] }: Documented,
): string {
  const own = Object.fromEntries(Object.entries(properties).filter(([name]) => !COMMON.includes(name)));
  return [
    `### ${kind}\n`,
    `${title}. Acts on: ${actsOn}. ${description}\n`,
    ...(Object.keys(own).length > 0 ? [propertyTable(own, required)] : []),
  ].join("\n");
}

function propertyTable(properties: Readonly<Record<string, Documented>>, required: readonly string[]): string {
  const rows = Object.entries(properties).map(([name, property]) => {
    const must = required.includes(name) ? "" : "; may be left out";
    return `| \`${name}\` | ${escapePipes(contentWords(name, property))}${must} | ${escapePipes(property.description ?? "")} |`;
  });
  return ["| property | may hold | meaning |", "|---|---|---|", ...rows, ""].join("\n");
}

function contentWords(name: string, property: Documented): string {
  const { type, minimum, maximum, anyOf, items, default: otherwise } = property;
  const standard = otherwise === undefined ? "" : ` (${JSON.stringify(otherwise)} where not given)`;
  if (name === "cells") {
    return `an object of ${Object.keys(property.properties ?? {})
      .map((each) => `\`${each}\``)
      .join(", ")}`;
  }
  if (name === "ramp") return "a ramp";
  if (anyOf) return `a size from ${anyOf[0].minimum} to ${anyOf[0].maximum}`;
  if (property.enum) return `one of ${property.enum.map((each) => `\`${each}\``).join(", ")}${standard}`;
  switch (type) {
    case "integer":
      return `a whole number from ${minimum} to ${maximum}`;
    case "number":
      return minimum === undefined ? "a number" : "a number in the lever's range";
    case "boolean":
      return `true or false${standard}`;
    case "array":
      if (Array.isArray(items)) return "two whole numbers, as [4, 10]";
      return (items as Documented).enum
        ? `a list of ${(items as Documented).enum?.map((each) => `\`${each}\``).join(", ")}${standard}`
        : name === "sources"
          ? "a list of texts"
          : "a list of codes";
    case "object":
      return property.properties
        ? `an object of ${Object.keys(property.properties)
            .map((each) => `\`${each}\``)
            .join(", ")}`
        : "an object of numbers by name";
    default:
      return name === "levers" ? "a list" : "text";
  }
}

function escapePipes(text: string): string {
  return text.replaceAll("|", "\\|");
}
