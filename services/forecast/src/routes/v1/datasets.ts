import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { faultText } from "@sufficiency/core";
import { Type } from "typebox";
import type { Actor } from "../../access/roles.ts";
import {
  addDataset,
  deleteDataset,
  freezeDataset,
  getDataset,
  getDatasetFile,
  listDatasetFiles,
  listDatasets,
  type StoredDataset,
} from "../../datasets/dataset-store.ts";
import { uploadedFiles } from "../../datasets/upload.ts";
import { faultsProblem, notFound, Problem } from "../../problems/problem.ts";
import { sendPage } from "../../results/answer-page.ts";
import { makePage } from "../../results/page-cache.ts";
import {
  CheckedSchema,
  DatasetId,
  DatasetSchema,
  FILE_OF_DATASET,
  FILES_OF_DATASET,
  FileName,
} from "../../schemas/dataset.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import type { Service } from "../../service.ts";

const OneDataset = Type.Object({ id: DatasetId });
const upload = {
  consumes: ["multipart/form-data"],
  description:
    "The files of a dataset folder, datapackage.json among them, or one zip of it. With curl: -F file=@datapackage.json -F file=@counts.csv and so on, or -F file=@council.zip.",
};

/** Datasets: send, check, list, look at, freeze, delete. */
export const datasetRoutes: FastifyPluginAsyncTypebox<Service> = async (app, { pool, crew }) => {
  const schema = { tags: ["datasets"] };

  app.post(
    "/datasets",
    {
      schema: {
        ...schema,
        ...upload,
        summary: "Keep a dataset; refuse it with all its faults",
        response: { 200: DatasetSchema, 201: DatasetSchema, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { actor } = request;
      const files = await uploadedFiles(request);
      const checked = await crew.run("checkFiles", files);
      if (!checked.ok) throw faultsProblem(checked.faults);
      const warnings = checked.warnings.map(faultText);
      const { dataset, isNew } = await addDataset(pool, { checked, warnings, files, by: actor.name });
      reply.code(isNew ? 201 : 200).header("location", `/v1/datasets/${dataset.id}`);
      return shown(dataset, actor);
    },
  );

  app.post(
    "/datasets/check",
    {
      schema: {
        ...schema,
        ...upload,
        summary: "Say all that is wrong with a dataset, and keep nothing",
        response: { 200: CheckedSchema, ...PROBLEMS },
      },
    },
    async (request) => {
      const checked = await crew.run("checkFiles", await uploadedFiles(request));
      const faults = checked.ok ? [] : [...checked.faults];
      const warnings = checked.ok ? checked.warnings.map(faultText) : [];
      return { valid: checked.ok, errors: faults.map(faultText), faults, warnings };
    },
  );

  app.get(
    "/datasets",
    {
      schema: {
        ...schema,
        summary: "List datasets, oldest first",
        response: {
          200: Type.Object({ datasets: Type.Array(DatasetSchema) }, { description: "The list." }),
          ...PROBLEMS,
        },
      },
    },
    async ({ actor }) => ({ datasets: (await listDatasets(pool)).map((dataset) => shown(dataset, actor)) }),
  );

  app.get(
    "/datasets/:id",
    {
      schema: {
        ...schema,
        params: OneDataset,
        summary: "Look at a dataset",
        response: { 200: DatasetSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id }, actor }) => shown(found(await getDataset(pool, id), id), actor),
  );

  app.get(
    "/datasets/:id/files",
    {
      config: { role: "planner" as const },
      schema: {
        ...schema,
        params: OneDataset,
        summary: "List the files of a dataset",
        response: { 200: FILES_OF_DATASET, ...PROBLEMS },
      },
    },
    async ({ params: { id } }) => {
      found(await getDataset(pool, id), id);
      return { files: await listDatasetFiles(pool, id) };
    },
  );

  app.get(
    "/datasets/:id/files/:name",
    {
      config: { role: "planner" as const },
      schema: {
        ...schema,
        params: Type.Object({ id: DatasetId, name: FileName }),
        summary: "Get a file of a dataset as it was sent",
        response: { 200: FILE_OF_DATASET, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { id, name } = request.params;
      const bytes = await getDatasetFile(pool, id, name);
      if (!bytes) throw notFound(`file ${name} in a dataset ${id}`);
      const type = /\.csv$/i.test(name) ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
      return sendPage(request, reply, makePage(type, bytes));
    },
  );

  app.post(
    "/datasets/:id/freeze",
    {
      config: { role: "approver" as const },
      schema: {
        ...schema,
        params: OneDataset,
        summary: "Keep a dataset from being deleted, for good",
        response: { 200: DatasetSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id }, actor }) => shown(found(await freezeDataset(pool, id), id), actor),
  );

  app.delete(
    "/datasets/:id",
    {
      schema: {
        ...schema,
        params: OneDataset,
        summary: "Delete a dataset that is neither frozen nor used by a run, scenario or analysis",
        response: { 204: Type.Null(), ...PROBLEMS },
      },
    },
    async ({ params: { id } }, reply) => {
      const outcome = await deleteDataset(pool, id);
      if (outcome === "not there") throw notFound(`dataset ${id}`);
      if (outcome === "frozen") throw new Problem(409, `The dataset ${id} is frozen, so it is not deleted.`);
      if (outcome === "in use")
        throw new Problem(409, `Runs, scenarios or analyses were made from the dataset ${id}, so it is not deleted.`);
      return reply.code(204).send(null);
    },
  );
};

function found(dataset: StoredDataset | undefined, id: string): StoredDataset {
  if (!dataset) throw notFound(`dataset ${id}`);
  return dataset;
}

/** For readers without the warnings, whose words may name small counts. */
function shown(dataset: StoredDataset, { role }: Actor) {
  const warnings = role === "reader" ? [] : dataset.warnings;
  return { ...dataset, warnings, created_at: dataset.created_at.toISOString() };
}
