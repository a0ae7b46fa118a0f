import { DIMENSIONS } from "@sufficiency/core";
import { Type } from "typebox";
import { DatasetId } from "./dataset.ts";
import { REPLIES, REQUESTS } from "./examples.ts";
import { ScenarioDocumentSchema, ScenarioId, VersionNumber } from "./scenario.ts";

const year = (description: string) => Type.Integer({ minimum: 1900, maximum: 2200, description });

export const ByList = Type.Array(Type.Enum([...DIMENSIONS]), { maxItems: DIMENSIONS.length, uniqueItems: true });

/** With a key the same request, sent again by the same person, makes nothing twice. */
export const IdempotencyKey = Type.Object({
  "idempotency-key": Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
});

/** How many a page of a list has; as text, since it stands in a query. */
export const PageLimit = Type.String({
  pattern: "^([1-9]|[1-9][0-9]|1[0-9][0-9]|200)$",
  default: "50",
  description: "1 to 200",
});

export const RunRequestSchema = Type.Object(
  {
    dataset: DatasetId,
    scenario: Type.Optional(ScenarioDocumentSchema),
    scenario_id: Type.Optional(ScenarioId),
    version: Type.Optional(VersionNumber),
    as_at: Type.Optional(year("Forget all that became known after this January.")),
    to: Type.Optional(year("Last census year; ten years after the last census where it is not given.")),
    draws: Type.Integer({ minimum: 1, maximum: 100_000, default: 1000, description: "Simulated futures." }),
    seed: Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      default: 1,
      description: "Start of the random numbers.",
    }),
    by: Type.Optional(
      Type.Array(ByList, {
        maxItems: 10,
        description: "Groupings of counts to keep beside those that every run keeps, each a list of dimensions.",
        examples: [[["need", "age_band"]]],
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [REQUESTS.run],
    description:
      "The baseline, or a scenario: as its JSON in scenario, or a stored one by scenario_id, its latest version where version is not given.",
  },
);

export const RunStateSchema = Type.Enum(["queued", "running", "finished", "failed", "cancelled"]);

export const RunId = Type.String({ format: "uuid" });

export const RunSchema = Type.Object(
  {
    id: RunId,
    dataset: DatasetId,
    scenario: Type.String({ description: "Its name; baseline where there is none." }),
    scenario_id: Type.Optional(ScenarioId),
    version: Type.Optional(VersionNumber),
    as_at: Type.Optional(Type.Integer()),
    to: Type.Optional(Type.Integer()),
    draws: Type.Integer(),
    seed: Type.Integer(),
    by: Type.Array(Type.Array(Type.String())),
    state: RunStateSchema,
    reason: Type.Optional(Type.String({ description: "Why it failed." })),
    draws_done: Type.Integer(),
    created_at: Type.String({ format: "date-time" }),
    created_by: Type.String(),
    finished_at: Type.Optional(Type.String({ format: "date-time" })),
    provenance: Type.Optional(
      Type.Unknown({
        description: "All that it takes to make the run again, with every assumption; once it is finished.",
      }),
    ),
  },
  { description: "The run as it stands.", examples: [REPLIES.run] },
);
