import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import {
  analysisFile,
  cancelAnalysis,
  getAnalysis,
  listAnalyses,
  type StoredAnalysis,
} from "../../analyses/analysis-store.ts";
import { FOR_PLANNERS } from "../../analyses/for-planners.ts";
import { shownAnalysis } from "../../analyses/shown-analysis.ts";
import { notFound, Problem } from "../../problems/problem.ts";
import { sendPage } from "../../results/answer-page.ts";
import { makePage } from "../../results/page-cache.ts";
import { AnalysisId, AnalysisKindSchema, AnalysisSchema } from "../../schemas/analysis.ts";
import { DatasetId, FileName } from "../../schemas/dataset.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import { PageLimit } from "../../schemas/run.ts";
import type { Service } from "../../service.ts";

const OneAnalysis = Type.Object({ id: AnalysisId });

const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** Comparisons, searches and backtests that were asked for: list, look at, get what they gave, cancel. */
export const analysisRoutes: FastifyPluginAsyncTypebox<Service> = async (app, { pool, jobs }) => {
  const tags = ["analyses"];

  app.get(
    "/analyses",
    {
      config: FOR_PLANNERS,
      schema: {
        tags,
        summary: "List comparisons, searches and backtests, newest first",
        querystring: Type.Object(
          {
            kind: Type.Optional(AnalysisKindSchema),
            dataset: Type.Optional(DatasetId),
            after: Type.Optional(Type.String({ format: "uuid", description: "The last of the page before." })),
            limit: PageLimit,
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({ analyses: Type.Array(AnalysisSchema) }, { description: "The list." }),
          ...PROBLEMS,
        },
      },
    },
    async ({ query }) => ({
      analyses: (await listAnalyses(pool, { ...query, limit: Number(query.limit) })).map(shownAnalysis),
    }),
  );

  app.get(
    "/analyses/:id",
    {
      config: FOR_PLANNERS,
      schema: {
        tags,
        params: OneAnalysis,
        summary: "Look at a comparison, search or backtest: how far it is, and what it gave",
        response: { 200: AnalysisSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id } }) => shownAnalysis(found(await getAnalysis(pool, id), id)),
  );

  app.get(
    "/analyses/:id/files/:name",
    {
      config: FOR_PLANNERS,
      schema: {
        tags,
        params: Type.Object({ id: AnalysisId, name: FileName }),
        summary: "Get a file that it gave: words.txt, run.json, a table as CSV or JSON, or a picture",
        response: {
          200: {
            description: "The file, as the command line writes it.",
            content: {
              "text/plain": { schema: Type.String() },
              "text/csv": { schema: Type.String() },
              "application/json": { schema: Type.Unknown() },
              "image/svg+xml": { schema: Type.String() },
            },
          },
          ...PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      const { id, name } = request.params;
      const { state, reason, files } = found(await getAnalysis(pool, id), id);
      if (state !== "finished") {
        const detail = state === "failed" ? `failed: ${reason}` : `is ${state}, so it has no files.`;
        throw new Problem(409, `The analysis ${id} ${detail}`);
      }
      const text = await analysisFile(pool, id, name);
      if (text === undefined) throw notFound(`file ${name} of the analysis ${id}; it has ${files.join(", ")}`);
      const type = TYPES[name.split(".").at(-1) ?? ""] ?? TYPES.txt;
      return sendPage(request, reply, makePage(type, text));
    },
  );

  app.post(
    "/analyses/:id/cancel",
    {
      config: FOR_PLANNERS,
      schema: {
        tags,
        params: OneAnalysis,
        summary: "Stop one that is not over yet",
        response: { 200: AnalysisSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id } }) => {
      const analysis = found(await cancelAnalysis(pool, jobs, id), id);
      if (analysis.state !== "cancelled") {
        throw new Problem(409, `The analysis ${id} is ${analysis.state}, so it cannot be cancelled.`);
      }
      return shownAnalysis(analysis);
    },
  );
};

function found(analysis: StoredAnalysis | undefined, id: string): StoredAnalysis {
  if (!analysis) throw notFound(`analysis ${id}`);
  return analysis;
}
