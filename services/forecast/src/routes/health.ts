import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../problems/problem.ts";
import { PROBLEMS } from "../schemas/problem.ts";
import type { Service } from "../service.ts";

const Fine = Type.Object({ status: Type.Literal("ok") }, { description: "All is well.", examples: [{ status: "ok" }] });

/** Whether the service lives, and whether it is ready to be asked. */
export const healthRoutes: FastifyPluginAsyncTypebox<Service> = async (app, { pool, notReady }) => {
  const of = (summary: string) => ({ schema: { tags: ["service"], summary, response: { 200: Fine, ...PROBLEMS } } });

  app.get("/healthz", of("Whether the service lives"), async () => ({ status: "ok" as const }));

  app.get("/readyz", of("Whether the database answers and what is made at the start is there"), async () => {
    await pool.query("SELECT 1").catch(() => {
      throw new Problem(503, "The database cannot be reached.");
    });
    const reason = await notReady();
    if (reason !== undefined) throw new Problem(503, reason);
    return { status: "ok" as const };
  });
};
