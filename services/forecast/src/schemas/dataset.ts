import { Type } from "typebox";
import { DATASET_ID, REPLIES } from "./examples.ts";

export const DatasetId = Type.String({
  description: "Its name and the start of its hash.",
  examples: [DATASET_ID],
});

export const DatasetSchema = Type.Object(
  {
    id: DatasetId,
    name: Type.String(),
    title: Type.String(),
    hash: Type.String({ description: "SHA-256 of its tables: two datasets with one hash give one forecast." }),
    tables: Type.Record(Type.String(), Type.Integer(), { description: "Rows of each table that it has." }),
    warnings: Type.Array(Type.String(), { description: "What is odd about it, though valid." }),
    frozen: Type.Boolean({ description: "A frozen dataset can not be deleted." }),
    created_at: Type.String({ format: "date-time" }),
    created_by: Type.String(),
  },
  { description: "The dataset as it is kept.", examples: [REPLIES.dataset] },
);

export const CheckedSchema = Type.Object(
  {
    valid: Type.Boolean(),
    errors: Type.Array(Type.String(), { description: "All that is wrong, one line each." }),
    faults: Type.Array(Type.Ref("Fault")),
    warnings: Type.Array(Type.String(), { description: "What is odd though valid." }),
  },
  { description: "All that is wrong or odd.", examples: [REPLIES.checked] },
);

export const FileName = Type.String({ maxLength: 200, examples: ["counts.csv"] });

export const FILES_OF_DATASET = Type.Object(
  {
    files: Type.Array(Type.Object({ name: FileName, bytes: Type.Integer() })),
  },
  { description: "Names and sizes.", examples: [REPLIES.files] },
);

/** A file as it was sent. */
export const FILE_OF_DATASET = {
  description: "The file.",
  content: {
    "text/csv": { schema: Type.String() },
    "application/json": { schema: Type.Unknown() },
  },
};
