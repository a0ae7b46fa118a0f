import type { FastifyInstance } from "fastify";
import { Problem } from "./problem.ts";

/** No request of ours is nested a third as deep; what is far deeper overflows whatever goes through it. */
const MOST_LEVELS = 40;

/** Refuses JSON that is nested deeper than any request, before anything else looks at it. */
export function refuseDeepBodies(app: FastifyInstance): void {
  app.addHook("preValidation", async ({ body }) => {
    if (isDeeper(body, MOST_LEVELS)) {
      throw new Problem(400, `The JSON is nested deeper than ${MOST_LEVELS} levels; no request is.`);
    }
  });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}
