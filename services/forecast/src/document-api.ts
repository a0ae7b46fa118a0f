import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { VERSION } from "./version.ts";

/** Serves the description of the API, made from the schemas of its routes, and a page to read and try it. */
export async function documentApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Sufficiency",
        version: VERSION,
        description:
          "Forecasts how many children will hold an EHCP, by age, primary need and locality, against special school, resource base and independent places. Every figure is observed, a forecast or an assumption, and says which.",
      },
      components: {
        securitySchemes: {
          token: {
            type: "http",
            scheme: "bearer",
            description:
              "A token of the service, or of the council's own sign-in. Not needed on one's own computer before one was made.",
          },
        },
      },
      security: [{ token: [] }],
      tags: [
        { name: "datasets", description: "What forecasts are made from." },
        { name: "scenarios", description: "What the council would change, by version, with who, when and why." },
        { name: "runs", description: "Forecasts, made as jobs." },
        { name: "results", description: "What a run gave." },
        { name: "analyses", description: "Scenarios compared, sizes sought, forecasts tested; made as jobs." },
        { name: "access", description: "Who may ask, and what was asked." },
        { name: "service", description: "How the service is." },
      ],
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? `schema-${i}`) },
  });
  await app.register(swaggerUi, { routePrefix: "/docs", staticCSP: true, transformStaticCSP: (policy) => policy });
  app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
}
