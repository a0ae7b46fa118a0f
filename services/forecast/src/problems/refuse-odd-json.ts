import type { FastifyInstance } from "fastify";
import { Problem } from "./problem.ts";

/** No request of ours is nested a third as deep; what is far deeper overflows whatever goes through it. */
const MOST_LEVELS = 40;
/** Half of a character: JSON may have one by itself, the database may not. */
const HALF = /\p{Surrogate}/u;

/** Refuses JSON that is nested deeper than any request, or has texts that nobody can write, before anything else looks at it. */
export function refuseOddJson(app: FastifyInstance): void {
  app.addHook("preValidation", async ({ body }) => {
    const problem = problemOf(body, MOST_LEVELS);
    if (problem !== undefined) throw new Problem(400, problem);
  });
}

function problemOf(value: unknown, levels: number): string | undefined {
  if (typeof value === "string" && HALF.test(value))
    return "A text of the JSON has half a character; no text here can.";
  if (typeof value !== "object" || value === null) return undefined;
  if (levels === 0) return `The JSON is nested deeper than ${MOST_LEVELS} levels; no request is.`;
  for (const [key, part] of Object.entries(value)) {
    const problem = problemOf(key, 0) ?? problemOf(part, levels - 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
