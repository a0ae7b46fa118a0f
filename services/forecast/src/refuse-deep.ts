import type { FastifyInstance } from "fastify";
import { Problem } from "./problems/problem.ts";

/** No request needs more: a scenario's deepest value lies six levels down. */
const MOST_LEVELS = 30;

/** Refuses JSON that is nested so deep that what copies or checks it would run out of stack. */
export function refuseDeep(app: FastifyInstance): void {
  app.addHook("preValidation", async ({ body }) => {
    let level: unknown[] = [body];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > MOST_LEVELS) throw new Problem(400, `The body is nested more than ${MOST_LEVELS} levels deep.`);
      level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
    }
  });
}
