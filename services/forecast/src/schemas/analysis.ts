import { Type } from "typebox";
import { ANALYSIS_KINDS } from "../analyses/analysis-request.ts";
import { DatasetId } from "./dataset.ts";
import { DATASET_ID, REPLIES, REQUESTS } from "./examples.ts";
import { ByList, RunStateSchema } from "./run.ts";
import { ScenarioDocumentSchema, ScenarioId, VersionNumber } from "./scenario.ts";

const year = (description: string) => Type.Integer({ minimum: 1900, maximum: 2200, description });

const drawn = {
  draws: Type.Integer({ minimum: 1, maximum: 10_000, default: 1000, description: "Simulated futures." }),
  seed: Type.Integer({
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    default: 1,
    description: "Start of the random numbers.",
  }),
};

const forecast = {
  as_at: Type.Optional(year("Forget all that became known after this January.")),
  to: Type.Optional(year("Last census year; ten years after the last census where it is not given.")),
  ...drawn,
};

const OneScenario = {
  scenario: Type.Optional(ScenarioDocumentSchema),
  scenario_id: Type.Optional(ScenarioId),
  version: Type.Optional(VersionNumber),
};

export const CompareSchema = Type.Object(
  {
    dataset: DatasetId,
    scenarios: Type.Array(Type.Object(OneScenario, { additionalProperties: false }), {
      minItems: 1,
      maxItems: 6,
      description:
        "Each as its JSON in scenario, or a stored one by scenario_id, its latest version where version is not given. Those after the first are held against it too.",
      examples: [[{ scenario_id: "5ff88a67-165c-416c-8cc1-61c61a0d82a4", version: 2 }]],
    }),
    by: Type.Optional(
      Type.Array(ByList, {
        maxItems: 10,
        description: "Groupings of the tables of differences, each a list of dimensions; by setting where not given.",
        examples: [[["setting"], ["need", "setting"]]],
      }),
    ),
    ...forecast,
  },
  { additionalProperties: false, examples: [REQUESTS.compare] },
);

export const SeekSchema = Type.Object(
  {
    dataset: DatasetId,
    ...OneScenario,
    vary: Type.String({
      minLength: 1,
      maxLength: 200,
      description: "Name of the lever whose size is sought, or lever.property where it has several sizes.",
      examples: ["early_support"],
    }),
    target: Type.String({
      minLength: 1,
      maxLength: 200,
      description:
        "measure[setting,year] = value, with P% where it should be so with a probability; the measures are total (no setting), demand, placed, over, overflow, shortfall; = may be <= or >=.",
      examples: ["shortfall[special,2028] = 0 with 80%", "total[2028] = 5000"],
    }),
    ...forecast,
  },
  { additionalProperties: false, examples: [REQUESTS.seek] },
);

export const BacktestSchema = Type.Object(
  {
    dataset: DatasetId,
    origins: Type.Optional(
      Type.Array(year("A January to forecast from."), {
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        description: "Januaries to forecast from; every one that can be where not given.",
      }),
    ),
    known: Type.Optional(
      Type.Record(Type.String({ pattern: "^[12][0-9]{3}$" }), DatasetId, {
        maxProperties: 50,
        description:
          "The datasets as they were made at each origin, by its year; without it the dataset is cut to what was known.",
        examples: [{ "2020": DATASET_ID }],
      }),
    ),
    ...drawn,
  },
  { additionalProperties: false, examples: [REQUESTS.backtest] },
);

export const AnalysisKindSchema = Type.Enum([...ANALYSIS_KINDS]);
export const AnalysisId = Type.String({ format: "uuid" });

export const AnalysisSchema = Type.Object(
  {
    id: AnalysisId,
    kind: AnalysisKindSchema,
    dataset: DatasetId,
    asked: Type.Unknown({ description: "The request, as it came." }),
    scenarios: Type.Array(
      Type.Object({
        name: Type.String(),
        scenario_id: Type.Optional(ScenarioId),
        version: Type.Optional(VersionNumber),
      }),
      { description: "Those that it is of, under the names that results give them." },
    ),
    state: RunStateSchema,
    reason: Type.Optional(Type.String({ description: "Why it failed." })),
    steps_done: Type.Integer({ description: "Chunks of draws, origins, or sizes tried, while it is made." }),
    steps: Type.Integer({ description: "As many as are known of; a search takes on one after another." }),
    created_at: Type.String({ format: "date-time" }),
    created_by: Type.String(),
    finished_at: Type.Optional(Type.String({ format: "date-time" })),
    files: Type.Array(Type.String(), {
      description: "What it gave: get them at /v1/analyses/{id}/files/{name}.",
    }),
  },
  { description: "The analysis as it stands.", examples: [REPLIES.analysis] },
);
