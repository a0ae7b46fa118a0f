import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { NewAnalysis } from "../../analyses/analysis-store.ts";
import { FOR_PLANNERS } from "../../analyses/for-planners.ts";
import { type GivenScenario, namedScenario, scenariosApart } from "../../analyses/scenarios-apart.ts";
import { shownAnalysis } from "../../analyses/shown-analysis.ts";
import { takeAnalysis } from "../../analyses/take-analysis.ts";
import { Problem } from "../../problems/problem.ts";
import { distinctGroupings } from "../../runs/listed-groupings.ts";
import { type ScenarioOfRequest, scenarioOfRequest } from "../../scenarios/scenario-of-request.ts";
import { AnalysisSchema, BacktestSchema, CompareSchema, SeekSchema } from "../../schemas/analysis.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import { IdempotencyKey } from "../../schemas/run.ts";
import type { Service } from "../../service.ts";

/** Comparisons, searches and backtests, made as jobs: see the commands `compare`, `seek` and `backtest`. */
export const askAnalysisRoutes: FastifyPluginAsyncTypebox<Service> = async (app, service) => {
  const { pool } = service;
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
      config: FOR_PLANNERS,
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
      config: FOR_PLANNERS,
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
      config: FOR_PLANNERS,
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
};
