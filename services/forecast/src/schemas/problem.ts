import { Type } from "typebox";
import { REPLIES } from "./examples.ts";

export const FaultSchema = Type.Object(
  {
    code: Type.String(),
    file: Type.String(),
    row: Type.Optional(Type.Integer({ description: "As a spreadsheet numbers it: the header is row 1." })),
    column: Type.Optional(Type.String()),
    path: Type.Optional(Type.String({ description: "Place within a scenario, as levers[2].size." })),
    value: Type.Optional(Type.String()),
    problem: Type.String(),
    expected: Type.String({ description: "What would be right." }),
    moreRows: Type.Optional(Type.Integer({ description: "Further rows with this very fault." })),
  },
  { $id: "Fault" },
);

export const ProblemSchema = Type.Object(
  {
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: "What is wrong, in plain words." }),
    errors: Type.Optional(Type.Array(Type.String(), { description: "Everything that is wrong, one line each." })),
    faults: Type.Optional(Type.Array(Type.Ref("Fault"))),
  },
  { $id: "Problem", examples: [REPLIES.problem], description: "What is wrong with a request (RFC 9457)." },
);

/** The answers that any route may give beside its own. */
export const PROBLEMS = {
  "4xx": {
    description: "What is wrong with the request.",
    content: { "application/problem+json": { schema: Type.Ref("Problem") } },
  },
  "5xx": {
    description: "A fault of the service.",
    content: { "application/problem+json": { schema: Type.Ref("Problem") } },
  },
};
