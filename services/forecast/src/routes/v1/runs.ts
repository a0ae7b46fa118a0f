import { Readable } from "node:stream";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { filesOfDataset, getDataset } from "../../datasets/dataset-store.ts";
import { Problem, toldFaults } from "../../problems/problem.ts";
import { distinctGroupings, LISTED_GROUPINGS } from "../../runs/listed-groupings.ts";
import { runEvents } from "../../runs/run-events.ts";
import { runFound } from "../../runs/run-found.ts";
import { addRun, cancelRun, getRun, listRuns, type NewRun, type StoredRun, sameRun } from "../../runs/run-store.ts";
import { shownRun, wholeRun } from "../../runs/shown-run.ts";
import { scenarioOfRequest } from "../../scenarios/scenario-of-request.ts";
import { DatasetId } from "../../schemas/dataset.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import { IdempotencyKey, PageLimit, RunId, RunRequestSchema, RunSchema, RunStateSchema } from "../../schemas/run.ts";
import type { Service } from "../../service.ts";

const OneRun = Type.Object({ id: RunId });

/** Runs: ask for one, list, look at, follow, cancel. */
export const runRoutes: FastifyPluginAsyncTypebox<Service> = async (app, { pool, jobs, crew }) => {
  const tags = ["runs"];

  /** Takes a run on that can be made. */
  async function take(asked: NewRun): Promise<StoredRun> {
    const { datasetId, request, idempotencyKey } = asked;
    const files = await filesOfDataset(pool, datasetId);
    const by = distinctGroupings([...request.by, ...LISTED_GROUPINGS]);
    const preparation = await crew.run("prepare", { datasetId, files, request, by });
    if ("cannot" in preparation) {
      const { cannot, faults } = preparation;
      throw new Problem(422, `${datasetId} cannot be forecast: ${cannot}`, toldFaults(faults));
    }
    const run = await addRun(pool, jobs, asked);
    if (!run) {
      throw new Problem(422, `The Idempotency-Key ${idempotencyKey} was used for another request; give a new one.`);
    }
    return run;
  }

  const closing = new AbortController();
  app.addHook("preClose", async () => closing.abort());

  app.post(
    "/runs",
    {
      schema: {
        tags,
        summary: "Ask for a forecast; it is made as a job",
        description:
          "Answers 202 with the place of the run at once. With an Idempotency-Key the same request sent again gives the same run.",
        headers: IdempotencyKey,
        body: RunRequestSchema,
        response: { 202: RunSchema, ...PROBLEMS },
      },
    },
    async ({ body, headers, actor }, reply) => {
      const { dataset, as_at, to, draws, seed, by = [] } = body;
      if (!(await getDataset(pool, dataset))) throw new Problem(422, `There is no dataset ${dataset}.`);
      const { document: scenario, stored } = await scenarioOfRequest(pool, body);
      const request = {
        ...(as_at === undefined ? {} : { as_at }),
        ...(to === undefined ? {} : { to }),
        ...(scenario === undefined ? {} : { scenario }),
        draws,
        seed,
        by: distinctGroupings(by),
      };
      const key = headers["idempotency-key"];
      const asked = {
        datasetId: dataset,
        request,
        by: actor.name,
        ...(stored === undefined ? {} : { scenario: stored }),
        ...(key === undefined ? {} : { idempotencyKey: key }),
      };
      const run = (await sameRun(pool, asked)) ?? (await take(asked));
      reply.code(202).header("location", `/v1/runs/${run.id}`);
      return shownRun(run);
    },
  );

  app.get(
    "/runs",
    {
      schema: {
        tags,
        summary: "List runs, newest first",
        querystring: Type.Object(
          {
            dataset: Type.Optional(DatasetId),
            state: Type.Optional(RunStateSchema),
            after: Type.Optional(Type.String({ format: "uuid", description: "The last run of the page before." })),
            limit: PageLimit,
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ runs: Type.Array(RunSchema) }, { description: "The list." }), ...PROBLEMS },
      },
    },
    async ({ query }) => {
      const runs = await listRuns(pool, { ...query, limit: Number(query.limit) });
      return { runs: runs.map(shownRun) };
    },
  );

  app.get(
    "/runs/:id",
    { schema: { tags, params: OneRun, summary: "Look at a run", response: { 200: RunSchema, ...PROBLEMS } } },
    async ({ params: { id }, actor }) => wholeRun(runFound(await getRun(pool, id), id), actor),
  );

  app.get(
    "/runs/:id/events",
    {
      schema: {
        tags,
        params: OneRun,
        summary: "Follow a run",
        description: "Server-sent events: progress while it is made, then end.",
        response: {
          200: { description: "Events.", content: { "text/event-stream": { schema: Type.String() } } },
          ...PROBLEMS,
        },
      },
    },
    async ({ params: { id } }, reply) => {
      runFound(await getRun(pool, id), id);
      reply.type("text/event-stream").header("cache-control", "no-store");
      return reply.send(Readable.from(runEvents(pool, id, closing.signal)));
    },
  );

  app.post(
    "/runs/:id/cancel",
    {
      schema: {
        tags,
        params: OneRun,
        summary: "Stop a run that is not over yet",
        response: { 200: RunSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id } }) => {
      const run = runFound(await cancelRun(pool, jobs, id), id);
      if (run.state !== "cancelled")
        throw new Problem(409, `The run ${id} is ${run.state}, so it cannot be cancelled.`);
      return shownRun(run);
    },
  );
};
