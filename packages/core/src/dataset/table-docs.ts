import { numberWords } from "./cells/number-words.ts";
import { FAULTS, WARNINGS } from "./fault-registry.ts";
import type { FieldSchema, TableSchema } from "./table-schema.ts";
import { TABLES } from "./tables.ts";

const REQUIRED = ["settings", "localities", "counts"];

const OPENING = `# The dataset

<!-- Written by the code: see tableDocs(). -->

A dataset is a folder: a Frictionless \`datapackage.json\` that names CSV tables, and the tables. \`settings\`, \`localities\` and \`counts\`
are required, the others may be absent. Each file is UTF-8 without a byte-order mark, its columns are kept apart by commas, in any
order, and its first row names them. Numbers have no thousands separator. Text that begins with \`=\`, \`+\`, \`-\` or \`@\` is written
with an apostrophe before it, which is taken away again when it is read, so that no spreadsheet takes it for a formula.
`;

/** The documentation of a dataset in Markdown: its tables, from their schemas, and every fault and warning. */
export function tableDocs(): string {
  return [
    OPENING,
    ...TABLES.map(tableSection),
    "## What is refused\n\nA dataset with any of these faults is not taken. All are told at once, each with its file, row, column and value.\n",
    wordsTable(FAULTS),
    "## What is odd\n\nA dataset with these is taken; `sufficiency check` tells them.\n",
    wordsTable(WARNINGS),
  ].join("\n");
}

function tableSection(schema: TableSchema): string {
  const absence = REQUIRED.includes(schema.name) ? "Required." : "Optional.";
  return [
    `## ${schema.name}: ${lowerFirst(schema.title)}\n`,
    `${schema.description} ${absence} One row for each ${schema.primaryKey.map(code).join(", ")}.\n`,
    "| column | may hold | meaning |",
    "|---|---|---|",
    ...schema.fields.map(
      (field) => `| ${code(field.name)} | ${contentWords(field)} | ${escapePipes(field.description)} |`,
    ),
    "",
  ].join("\n");
}

function contentWords(field: FieldSchema): string {
  const { enum: allowed, required } = field.constraints ?? {};
  const content = field.type !== "string" ? numberWords(field) : (allowed?.map(code).join(", ") ?? "text");
  if (field.optionalColumn) return `${content}; the column may be left out`;
  return required ? content : `${content}, or empty`;
}

function wordsTable(
  registry: Readonly<Record<string, { readonly problem: string; readonly expected: string }>>,
): string {
  const rows = Object.entries(registry).map(
    ([name, { problem, expected }]) => `| ${code(name)} | ${escapePipes(problem)} | ${escapePipes(expected)} |`,
  );
  return ["| code | what is wrong | what would be right |", "|---|---|---|", ...rows, ""].join("\n");
}

function code(name: string): string {
  return `\`${name}\``;
}

function escapePipes(text: string): string {
  return text.replaceAll("|", "\\|");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
