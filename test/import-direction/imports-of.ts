import { parseSync } from "vite";

/** Every module that a TypeScript source names in an import or a re-export: types and dynamic imports count too. */
export function importsOf(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const found: string[] = [];
  visit(program, found);
  return found;
}

/** The node types that take their module from `source`. */
const IMPORTING = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

function visit(node: unknown, found: string[]): void {
  if (typeof node !== "object" || node === null) return;
  const { type, source } = node as { type?: string; source?: { type: string; value?: unknown } | null };
  if (type && IMPORTING.has(type) && source) found.push(String(source.value ?? "(computed while running)"));
  for (const child of Object.values(node)) visit(child, found);
}
