import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TABLES, type TableName, type TableSchema } from "@sufficiency/core";
import { type Cell, csvText } from "../csv/csv-text.ts";
import { entriesOf } from "../folder/entries-of.ts";
import { checkReplaceable, replaceFolder } from "../folder/replace-folder.ts";
import { Refusal } from "../refusal.ts";
import { dataPackageText, fileOfTable, PACKAGE_FILE, type PackageHeader, type PackageTable } from "./data-package.ts";
import { isFreeText } from "./free-text.ts";

/** A dataset to write: its tables' rows are plain objects keyed by the fields' names. */
export interface DatasetContent extends PackageHeader {
  readonly tables: Partial<Record<TableName, readonly object[]>>;
}

/** Kept where they stand in a dataset folder that is written anew. */
const KEPT = ["README.md", "scenarios"];

/**
 * Writes a dataset folder: `datapackage.json` and one CSV a table. The same content gives the same bytes. An optional column that no row
 * fills is left out. The folder is written whole or not at all; an earlier dataset there is replaced, its
 * README.md and scenarios kept. A table without rows is left out.
 *
 * Throws a Refusal where the folder holds anything else.
 */
export async function writeDataset(dir: string, content: DatasetContent): Promise<void> {
  const kept = await keptIn(dir);
  await replaceFolder(dir, async (fresh) => {
    for (const name of kept) await cp(join(dir, name), join(fresh, name), { recursive: true });
    const written: PackageTable[] = [];
    for (const schema of TABLES) {
      const rows = content.tables[schema.name] ?? [];
      if (rows.length === 0) continue;
      const table = { schema, fields: fieldsInUse(schema, rows) };
      await writeFile(join(fresh, fileOfTable(schema.name)), tableText(table, rows));
      written.push(table);
    }
    await writeFile(join(fresh, PACKAGE_FILE), dataPackageText(content, written));
  });
}

/** Throws a Refusal where a dataset may not be written to a folder, so that this can be said before the work is done. */
export async function checkDatasetFolder(dir: string): Promise<void> {
  await keptIn(dir);
  await checkReplaceable(dir);
}

async function keptIn(dir: string): Promise<string[]> {
  const own = new Set([PACKAGE_FILE, ...TABLES.map((schema) => fileOfTable(schema.name))]);
  const found = await entriesOf(dir);
  const strangers = found.filter((name) => !own.has(name) && !KEPT.includes(name));
  if (strangers.length > 0) {
    throw new Refusal(
      `${dir} holds ${strangers.join(", ")}, which no dataset has, so it is not replaced. Give a new folder, or empty this one.`,
    );
  }
  return found.filter((name) => KEPT.includes(name));
}

function fieldsInUse(schema: TableSchema, rows: readonly object[]): PackageTable["fields"] {
  const filled = (name: string) => rows.some((row) => !["", undefined].includes(cellOf(row, name) as string));
  return schema.fields.filter((field) => !field.optionalColumn || filled(field.name));
}

function tableText({ fields }: PackageTable, rows: readonly object[]): string {
  const plain = new Set(fields.filter((field) => !isFreeText(field)).map((field) => field.name));
  return csvText(
    fields.map((field) => field.name),
    rows.map((row) => fields.map((field) => cellOf(row, field.name))),
    plain,
  );
}

function cellOf(row: object, name: string): Cell {
  return (row as Record<string, Cell>)[name];
}
