import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Columns } from "@sufficiency/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { notFound, Problem } from "../../problems/problem.ts";
import { answerPage, isReader } from "../../results/answer-page.ts";
import { countsOfRun } from "../../results/counts-of-run.ts";
import { filterColumns } from "../../results/filter-columns.ts";
import { forReaders } from "../../results/for-readers.ts";
import { groupingOfQuery } from "../../results/grouping-of-query.ts";
import { createPageCache, makePage, type Page } from "../../results/page-cache.ts";
import { summaryColumns, summaryText } from "../../results/summary-store.ts";
import { tablePage } from "../../results/table-page.ts";
import { finishedRun } from "../../runs/run-found.ts";
import { getRun } from "../../runs/run-store.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import {
  ChartName,
  CountsQuery,
  FlowsQuery,
  OverflowQuery,
  PENDING,
  PlacesQuery,
  TABLE,
} from "../../schemas/results.ts";
import { RunId } from "../../schemas/run.ts";
import type { Service } from "../../service.ts";

const OneRun = Type.Object({ id: RunId });

/** Tables that every run keeps beside its counts. */
const STORED_TABLES = [
  {
    table: "flows",
    querystring: FlowsQuery,
    unit: "children since the census before",
    summary: "Joiners, leavers and movers by setting and year",
  },
  {
    table: "places",
    querystring: PlacesQuery,
    unit: "places or children",
    summary: "Places against need: demand, placed, over, overflow, shortfall and its probability",
  },
  {
    table: "overflow",
    querystring: OverflowQuery,
    unit: "children",
    summary: "For whom and where places run short: demand and overflow by need and locality",
  },
] as const;

/** Results of finished runs, as the command line writes them. */
export const resultRoutes: FastifyPluginAsyncTypebox<Service> = async (app, service) => {
  const { pool, crew } = service;
  const pages = createPageCache();
  const readers = forReaders(pool);
  const tags = ["results"];

  const answer = (request: FastifyRequest, reply: FastifyReply, make: () => Promise<Page | undefined>) =>
    answerPage(pages, request, reply, make);

  async function storedTable(request: FastifyRequest, id: string, table: string): Promise<Columns> {
    const run = finishedRun(await getRun(pool, id), id);
    const columns = await summaryColumns(pool, id, table);
    if (!columns) {
      throw notFound(
        `table of ${table} in the run ${id}: its dataset has no places, or it was made before there was such a table`,
      );
    }
    return isReader(request) ? readers.table(run, columns) : columns;
  }

  app.get(
    "/runs/:id/counts",
    {
      schema: {
        tags,
        params: OneRun,
        querystring: CountsQuery,
        summary: "Plans by census year and dimensions, with mean and quantiles",
        response: { 200: TABLE, 202: PENDING, ...PROBLEMS },
      },
    },
    (request, reply) =>
      answer(request, reply, async () => {
        const { id } = request.params;
        const { format, by, ...filters } = request.query;
        const grouping = groupingOfQuery(by);
        const run = finishedRun(await getRun(pool, id), id);
        const counts = await countsOfRun(service, run, grouping);
        const columns = counts && isReader(request) ? await readers.counts(run, grouping, counts) : counts;
        return (
          columns && tablePage(format, { run: id, table: "counts", unit: "plans" }, filterColumns(columns, filters))
        );
      }),
  );

  for (const { table, querystring, unit, summary } of STORED_TABLES) {
    app.get(
      `/runs/:id/${table}`,
      { schema: { tags, params: OneRun, querystring, summary, response: { 200: TABLE, ...PROBLEMS } } },
      (request, reply) =>
        answer(request, reply, async () => {
          const { id } = request.params;
          const { format, ...filters } = request.query;
          return tablePage(
            format,
            { run: id, table, unit },
            filterColumns(await storedTable(request, id, table), filters),
          );
        }),
    );
  }

  app.get(
    "/runs/:id/charts/:name",
    {
      schema: {
        tags,
        params: Type.Object({ id: RunId, name: ChartName }),
        summary: "A picture: the fan of all plans; plans by need or setting; places against demand",
        response: {
          200: {
            description: "A picture.",
            content: {
              "image/svg+xml": { schema: Type.String() },
              "image/png": { schema: Type.String({ format: "binary" }) },
            },
          },
          ...PROBLEMS,
        },
      },
    },
    (request, reply) =>
      answer(request, reply, async () => {
        const { id, name } = request.params;
        const [chart, kind] = name.split(".");
        if (isReader(request) && chart !== "fan") {
          throw new Problem(403, `The picture ${chart} shows small counts; readers may get the fan, and tables.`);
        }
        finishedRun(await getRun(pool, id), id);
        const svg = await summaryText(pool, id, `${chart}.svg`);
        if (svg === undefined) {
          throw notFound(
            `picture ${chart} of the run ${id}: its dataset has none such, or it was made before there was one`,
          );
        }
        return kind === "svg"
          ? makePage("image/svg+xml; charset=utf-8", svg)
          : makePage("image/png", await crew.run("picture", svg));
      }),
  );
};
