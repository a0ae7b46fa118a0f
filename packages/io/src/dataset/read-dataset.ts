import { readdir, realpath } from "node:fs/promises";
import {
  assembleDataset,
  crossCheck,
  type Dataset,
  type Fault,
  type LoadedTables,
  makeFault,
  TABLES,
  type TableName,
} from "@sufficiency/core";
import type { Result } from "../result.ts";
import { fileOfTable, PACKAGE_FILE } from "./data-package.ts";
import type { DatasetFiles } from "./dataset-files.ts";
import { decodeText } from "./decode-text.ts";
import { hashTables } from "./hash-tables.ts";
import { type PackageContent, parsePackage } from "./parse-package.ts";
import { readBytes } from "./read-bytes.ts";
import { readTable, type TableReading } from "./read-table.ts";

/** A dataset read, with what is odd about its files; or everything that is wrong with it. */
export type DatasetReading =
  | { readonly ok: true; readonly dataset: Dataset; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads a dataset folder. It does not throw whatever stands there: bad input comes back as faults, all at once. The
 * dataset's hash is of its tables' names and bytes, so that it depends neither on where the folder is nor on its words.
 */
export async function readDataset(dir: string): Promise<DatasetReading> {
  const root = await realpath(dir).catch(() => undefined);
  const names = root && (await readdir(root).catch(() => undefined));
  if (!root || !names) return { ok: false, faults: [makeFault("no_folder", { file: dir })] };
  return readDatasetFrom({ names, read: (file) => readBytes(root, file) });
}

/** Reads a dataset from wherever its files are: see readDataset. */
export async function readDatasetFrom(source: DatasetFiles): Promise<DatasetReading> {
  const content = await readPackage(source);
  if (!content.ok) return content;
  const { name, title, files, faults } = content.value;
  const schemas = TABLES.filter((schema) => files.has(schema.name));
  const readings = await Promise.all(
    schemas.map((schema) => readTable(source, schema, files.get(schema.name) ?? fileOfTable(schema.name))),
  );
  const tables = tablesOf(readings);
  const allFaults = [...faults, ...readings.flatMap((reading) => reading.faults), ...crossCheck(tables)];
  if (allFaults.length > 0) return { ok: false, faults: allFaults };

  const hash = hashTables(readings.map(({ schema, bytes }) => ({ name: schema.name, bytes })));
  const warnings = [...unlistedTables(source.names, files), ...readings.flatMap((reading) => reading.warnings)];
  return { ok: true, dataset: assembleDataset({ name, title, hash }, tables), warnings };
}

async function readPackage(source: DatasetFiles): Promise<Result<PackageContent>> {
  const bytes = await source.read(PACKAGE_FILE);
  if (!bytes.ok) return bytes;
  const text = decodeText(PACKAGE_FILE, bytes.value);
  return text.ok ? { ok: true, value: parsePackage(text.value) } : text;
}

function tablesOf(readings: readonly TableReading[]): LoadedTables {
  return Object.fromEntries(readings.map(({ schema, table }) => [schema.name, table])) as LoadedTables;
}

function unlistedTables(names: readonly string[], files: ReadonlyMap<TableName, string>): Fault[] {
  const listed = new Set(files.values());
  return TABLES.map((schema) => fileOfTable(schema.name))
    .filter((file) => names.includes(file) && !listed.has(file))
    .map((file) => makeFault("unlisted_table", { file }));
}
