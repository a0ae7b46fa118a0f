import { answerOf } from "@sufficiency/client";
import { assembleDataset, type Dataset, TABLES, type TableName, validateTable } from "@sufficiency/core";
import { csvParseRows } from "d3-dsv";
import { service } from "../service/service.ts";
import { fileOfDataset } from "./file-of-dataset.ts";

/** Part of a dataset: some of its tables; the others are as if they were empty. */
export async function tablesOfDataset(id: string, wanted: readonly TableName[]): Promise<Dataset> {
  const [{ name, title, hash }, packaged] = await Promise.all([
    answerOf(service.GET("/v1/datasets/{id}", { params: { path: { id } } })),
    fileOfDataset(id, "datapackage.json"),
  ]);
  const { resources } = JSON.parse(packaged) as { resources: { name: TableName; path: string }[] };
  const tables = await Promise.all(
    resources
      .filter((resource) => wanted.includes(resource.name))
      .map(async ({ name, path }) => [name, readTable(name, path, await fileOfDataset(id, path))] as const),
  );
  return assembleDataset({ name, title, hash }, Object.fromEntries(tables));
}

/** A whole dataset, as core takes it; the service found it valid when it was sent. */
export function datasetOf(id: string): Promise<Dataset> {
  return tablesOfDataset(
    id,
    TABLES.map(({ name }) => name),
  );
}

function readTable(name: TableName, file: string, text: string) {
  const schema = TABLES.find((each) => each.name === name) as (typeof TABLES)[number];
  const [header, ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const { table, faults } = validateTable(schema, file, { header, rows });
  if (faults.length > 0) throw new Error(`${file} is not as the service found it: ${faults[0].problem}`);
  return table;
}
