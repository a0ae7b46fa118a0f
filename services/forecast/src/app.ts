import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import Fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import { guard } from "./access/guard.ts";
import { documentApi } from "./document-api.ts";
import { serveNotebooks } from "./notebooks/serve-notebooks.ts";
import { answerFrameworkError, answerProblems } from "./problems/answer-problems.ts";
import { refuseDeepBodies } from "./problems/refuse-deep-bodies.ts";
import { healthRoutes } from "./routes/health.ts";
import { addMetrics } from "./routes/metrics.ts";
import { accessRoutes } from "./routes/v1/access.ts";
import { analysisRoutes } from "./routes/v1/analyses.ts";
import { askAnalysisRoutes } from "./routes/v1/ask-analyses.ts";
import { datasetRoutes } from "./routes/v1/datasets.ts";
import { explainRoutes } from "./routes/v1/explain.ts";
import { resultRoutes } from "./routes/v1/results.ts";
import { runRoutes } from "./routes/v1/runs.ts";
import { scenarioRoutes } from "./routes/v1/scenarios.ts";
import { FaultSchema, ProblemSchema } from "./schemas/problem.ts";
import type { Service } from "./service.ts";
import { VERSION } from "./version.ts";

/** A scenario file may hold a million characters. */
const MOST_BODY_BYTES = 1_100_000;
/** A dataset's largest table is a few megabytes. */
const MOST_FILE_BYTES = 50e6;
const MOST_FILES = 30;
/** Requests a minute from one address: a page that draws ten charts can be opened every second. */
const MOST_REQUESTS = 6_000;
const LOOPBACK = ["127.0.0.1", "::1"];

/** The service's routes, ready to listen or to be asked without a network. */
export async function createApp(service: Service, options: FastifyServerOptions = {}): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: 60_000,
    keepAliveTimeout: 10_000,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerFrameworkError,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true } },
    ...options,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.addSchema(FaultSchema).addSchema(ProblemSchema);
  answerProblems(app);
  refuseDeepBodies(app);
  app.addHook("onRequest", async (request, reply) => {
    reply.header("sufficiency-version", VERSION).header("x-request-id", request.id);
  });
  await app.register(helmet, { contentSecurityPolicy: { directives: { "upgrade-insecure-requests": null } } });
  await app.register(rateLimit, { max: MOST_REQUESTS, timeWindow: "1 minute", allowList: LOOPBACK });
  await app.register(multipart, { limits: { files: MOST_FILES, fileSize: MOST_FILE_BYTES, fields: 0 } });
  await documentApi(app);
  await app.register(healthRoutes, service);
  addMetrics(app, service);
  await app.register(serveNotebooks);
  await app.register(
    async (v1) => {
      guard(v1, service);
      for (const routes of [
        datasetRoutes,
        scenarioRoutes,
        runRoutes,
        resultRoutes,
        explainRoutes,
        askAnalysisRoutes,
        analysisRoutes,
        accessRoutes,
      ])
        await v1.register(routes, service);
    },
    { prefix: "/v1" },
  );
  return app;
}
