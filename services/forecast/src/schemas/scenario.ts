import { Type } from "typebox";
import { DatasetId } from "./dataset.ts";
import { REPLIES, SCENARIO, WHY } from "./examples.ts";

export const ScenarioId = Type.String({ format: "uuid" });

export const ScenarioDocumentSchema = Type.Record(Type.String(), Type.Unknown(), {
  description: "A scenario, as its JSON file has it: a name, a title and levers that change the baseline.",
  examples: [SCENARIO],
});

export const Why = Type.String({
  minLength: 1,
  maxLength: 2000,
  pattern: "\\S",
  description: "Why, for those who read it later.",
  examples: [WHY],
});

export const VersionNumber = Type.Integer({ minimum: 1, maximum: 100_000, examples: [1] });
/** The same in a path or a query, where all is text. */
export const VersionText = Type.String({ pattern: "^[1-9][0-9]{0,4}$", examples: ["1"] });

const DEED = { by: Type.String(), at: Type.String({ format: "date-time" }), why: Type.String() };
export const DeedSchema = Type.Object(DEED);

const VERSION = { version: VersionNumber, ...DEED, approved: Type.Optional(DeedSchema) };

export const ScenarioSchema = Type.Object(
  {
    id: ScenarioId,
    dataset: DatasetId,
    name: Type.String(),
    title: Type.String(),
    version: Type.Integer({ description: "The latest." }),
    versions: Type.Array(Type.Object(VERSION), { description: "Oldest first: who stored each, when and why." }),
    locked: Type.Optional(
      Type.Object(
        { version: VersionNumber, ...DEED },
        { description: "The version that is the submission of its dataset; the scenario does not change any more." },
      ),
    ),
  },
  { description: "The scenario as it stands.", examples: [REPLIES.scenario] },
);

export const VersionSchema = Type.Object(
  {
    ...VERSION,
    scenario: ScenarioDocumentSchema,
    words: Type.Array(Type.String(), { description: "What each lever does." }),
  },
  { description: "The version.", examples: [REPLIES.version] },
);

const LeverList = Type.Array(Type.Record(Type.String(), Type.Unknown()));

export const DiffSchema = Type.Object(
  {
    from: VersionNumber,
    to: VersionNumber,
    added: LeverList,
    removed: LeverList,
    changed: Type.Array(
      Type.Object({
        lever: Type.Optional(Type.String({ description: "Absent for what stands beside the levers." })),
        parameter: Type.String(),
        from: Type.Optional(Type.Unknown()),
        to: Type.Optional(Type.Unknown()),
      }),
    ),
    words: Type.Array(Type.String()),
  },
  { description: "What differs.", examples: [REPLIES.diff] },
);
