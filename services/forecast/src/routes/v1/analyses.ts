import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { StoredAnalysis } from "../../analyses/analysis-store.ts";
import {
  analysisFile,
  cancelAnalysis,
  getAnalysis,
  listAnalyses,
  type NewAnalysis,
} from "../../analyses/analysis-store.ts";
import { type GivenScenario, namedScenario, scenariosApart } from "../../analyses/scenarios-apart.ts";
import { shownAnalysis } from "../../analyses/shown-analysis.ts";
import { takeAnalysis } from "../../analyses/take-analysis.ts";
import { notFound, Problem } from "../../problems/problem.ts";
import { sendPage } from "../../results/answer-page.ts";
import { makePage } from "../../results/page-cache.ts";
import { distinctGroupings } from "../../runs/listed-groupings.ts";
import { type ScenarioOfRequest, scenarioOfRequest } from "../../scenarios/scenario-of-request.ts";
import {
  AnalysisId,
  AnalysisKindSchema,
  AnalysisSchema,
  BacktestSchema,
  CompareSchema,
  SeekSchema,
} from "../../schemas/analysis.ts";
import { DatasetId, FileName } from "../../schemas/dataset.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import { IdempotencyKey, PageLimit } from "../../schemas/run.ts";
import type { Service } from "../../service.ts";

const OneAnalysis = Type.Object({ id: AnalysisId });

/** Differences between scenarios could give away the small counts that readers may not see. */
const CONFIG = {
  role: "planner" as const,
  why: "Differences between scenarios, and how far a forecast was off, could give away small counts of children.",
};

const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** Comparisons, searches and backtests, made as jobs: see the commands `compare`, `seek` and `backtest`. */
export const analysisRoutes: FastifyPluginAsyncTypebox<Service> = async (app, service) => {
  const { pool, jobs } = service;
  const tags = ["analyses"];
  const asked = {
    tags,
    headers: IdempotencyKey,
    response: { 202: AnalysisSchema, ...PROBLEMS },
  };
  const description =
    "Answers 202 with the place of the analysis at once; look there until it is finished, then get its files. With an Idempotency-Key the same request sent again gives the same one.";

  /** Takes on what was asked and says where it is. */
  async function answer(
    { body, headers, actor }: FastifyRequest<{ Body: { dataset: string } }>,
    reply: FastifyReply,
    { datasetIds = [], ...analysis }: Pick<NewAnalysis, "kind" | "request" | "scenarios"> & { datasetIds?: string[] },
  ) {
    const key = headers["idempotency-key"] as string | undefined;
    const taken = await takeAnalysis(service, {
      ...analysis,
      datasetId: body.dataset,
      datasetIds: [body.dataset, ...datasetIds],
      asked: body,
      by: actor.name,
      ...(key === undefined ? {} : { idempotencyKey: key }),
    });
    reply.code(202).header("location", `/v1/analyses/${taken.id}`);
    return shownAnalysis(taken);
  }

  async function given(named: ScenarioOfRequest): Promise<GivenScenario> {
    const { document, stored } = await scenarioOfRequest(pool, named);
    if (document === undefined) throw new Problem(400, "Give a scenario, or the scenario_id of a stored one.");
    return { document, ...(stored === undefined ? {} : { stored }) };
  }

  app.post(
    "/compare",
    {
      config: CONFIG,
      schema: {
        ...asked,
        description,
        summary: "Hold scenarios against the baseline and each other",
        body: CompareSchema,
      },
    },
    async (request, reply) => {
      const { dataset, scenarios, by = [], ...drawn } = request.body;
      const all: GivenScenario[] = [];
      for (const each of scenarios) all.push(await given({ dataset, ...each }));
      const apart = scenariosApart(all);
      return answer(request, reply, {
        kind: "compare",
        request: { ...drawn, by: distinctGroupings(by), scenarios: apart.map(({ document }) => document) },
        scenarios: apart.map(namedScenario),
      });
    },
  );

  app.post(
    "/seek",
    {
      config: CONFIG,
      schema: {
        ...asked,
        description,
        summary: "Find the size of a lever that reaches a target",
        body: SeekSchema,
      },
    },
    async (request, reply) => {
      const { dataset, scenario, scenario_id, version, ...rest } = request.body;
      const one = await given({ dataset, scenario, scenario_id, version });
      return answer(request, reply, {
        kind: "seek",
        request: { ...rest, scenario: one.document },
        scenarios: [namedScenario(one)],
      });
    },
  );

  app.post(
    "/backtests",
    {
      config: CONFIG,
      schema: {
        ...asked,
        description,
        summary: "Measure how right forecasts of a dataset would have been",
        body: BacktestSchema,
      },
    },
    async (request, reply) => {
      const { dataset: _dataset, ...rest } = request.body;
      const datasetIds = Object.values(rest.known ?? {});
      return answer(request, reply, { kind: "backtest", request: rest, scenarios: [], datasetIds });
    },
  );

  app.get(
    "/analyses",
    {
      config: CONFIG,
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
      config: CONFIG,
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
      config: CONFIG,
      schema: {
        tags,
        params: Type.Object({ id: AnalysisId, name: FileName }),
        summary: "Get a file that it gave: words.txt, run.json, or a table as CSV or JSON",
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
      config: CONFIG,
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
