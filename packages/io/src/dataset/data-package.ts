import type { FieldSchema, TableSchema } from "@sufficiency/core";

/** What a dataset says of itself in its `datapackage.json`, beside its tables. */
export interface PackageHeader {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
}

/** A table of the package with the fields its file has. */
export interface PackageTable {
  readonly schema: TableSchema;
  readonly fields: readonly FieldSchema[];
}

export const PACKAGE_FILE = "datapackage.json";

/** File within the dataset folder that `writeDataset` gives a table. */
export function fileOfTable(name: string): string {
  return `${name}.csv`;
}

/**
 * The text of a `datapackage.json`: a Frictionless tabular data package (https://specs.frictionlessdata.io/) with each
 * table's schema in full, so that the folder explains itself to any Frictionless tool.
 */
export function dataPackageText(header: PackageHeader, tables: readonly PackageTable[]): string {
  const { name, title, description, sources } = header;
  const resources = tables.map(resourceOf);
  return `${JSON.stringify({ profile: "tabular-data-package", name, title, description, sources, resources }, null, 2)}\n`;
}

function resourceOf({ schema, fields }: PackageTable) {
  return {
    profile: "tabular-data-resource",
    name: schema.name,
    path: fileOfTable(schema.name),
    title: schema.title,
    description: schema.description,
    encoding: "utf-8",
    schema: {
      fields: fields.map(({ name, type, description, constraints }) => ({ name, type, description, constraints })),
      primaryKey: schema.primaryKey.filter((key) => fields.some((field) => field.name === key)),
    },
  };
}
