import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { AGE_BANDS, PHASES } from "@sufficiency/core";
import { Type } from "typebox";
import { filesOfDataset } from "../../datasets/dataset-store.ts";
import { askForExplanation, getExplanation } from "../../explain/explanation-store.ts";
import { Problem } from "../../problems/problem.ts";
import { answerPage } from "../../results/answer-page.ts";
import { createPageCache, makePage } from "../../results/page-cache.ts";
import { finishedRun } from "../../runs/run-found.ts";
import { getRun } from "../../runs/run-store.ts";
import { REPLIES } from "../../schemas/examples.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import { PENDING } from "../../schemas/results.ts";
import { RunId } from "../../schemas/run.ts";
import type { Service } from "../../service.ts";

const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
const word = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 100, description }));
const picture = { schema: Type.String() };

/** Where a change comes from: see the command `sufficiency explain`. */
export const explainRoutes: FastifyPluginAsyncTypebox<Service> = async (app, { pool, jobs, crew }) => {
  const pages = createPageCache();

  app.get(
    "/runs/:id/explain",
    {
      config: { role: "planner" },
      schema: {
        tags: ["results"],
        summary: "Where the change from the last census to a year comes from, in parts that add up",
        description:
          "Of one need, setting and locality it also says what stands behind the figure. Made as a job: 202, then ask again.",
        params: Type.Object({ id: RunId }),
        querystring: Type.Object(
          {
            need: word("Plans with this primary need alone, by code or label."),
            setting: word("Plans in this setting alone."),
            locality: word("Plans of children who live here alone."),
            age_band: Type.Optional(Type.Enum(codes(AGE_BANDS))),
            phase: Type.Optional(Type.Enum(codes(PHASES))),
            year: Type.Optional(
              Type.String({
                pattern: "^[12][0-9]{3}$",
                description: "Census year; the run's last where none is given.",
              }),
            ),
            format: Type.Enum(["json", "csv", "svg"], { default: "json" }),
          },
          { additionalProperties: false },
        ),
        response: {
          200: {
            description: "The parts.",
            content: {
              "application/json": {
                schema: Type.Object(
                  {
                    run: Type.Unknown(),
                    parts: Type.Array(Type.Unknown()),
                    behind: Type.Optional(Type.Unknown()),
                  },
                  { examples: [REPLIES.explained] },
                ),
              },
              "text/csv": picture,
              "image/svg+xml": picture,
            },
          },
          202: PENDING,
          ...PROBLEMS,
        },
      },
    },
    (request, reply) =>
      answerPage(pages, request, reply, async () => {
        const { id } = request.params;
        const { format, year, ...selection } = request.query;
        if (selection.age_band !== undefined && selection.phase !== undefined) {
          throw new Problem(400, "Give an age_band or a phase, not both.");
        }
        const run = finishedRun(await getRun(pool, id), id);
        const ask = { ...selection, ...(year === undefined ? {} : { year: Number(year) }) };
        const kept = await getExplanation(pool, id, ask);
        if (kept?.state === "failed") throw new Problem(422, `It cannot be explained: ${kept.reason}`);
        if (kept?.texts) {
          const { document, csv, svg } = kept.texts;
          if (format === "csv") return makePage("text/csv; charset=utf-8", csv);
          if (format === "svg") return makePage("image/svg+xml; charset=utf-8", svg);
          return makePage("application/json; charset=utf-8", document);
        }
        if (kept) return undefined;
        const files = await filesOfDataset(pool, run.dataset_id);
        const errors = await crew.run("checkAsk", { datasetId: run.dataset_id, files, request: run.request, ask });
        if (errors.length > 0) throw new Problem(422, errors.join(" "), { errors });
        await askForExplanation(pool, jobs, id, ask);
        return undefined;
      }),
  );
};
