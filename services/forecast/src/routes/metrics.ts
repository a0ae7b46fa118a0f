import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { guard } from "../access/guard.ts";
import type { Service } from "../service.ts";

/** Counts and times of the service, for Prometheus: requests by route, runs and waiting jobs by state, and Node's own. */
export function addMetrics(app: FastifyInstance, service: Service): void {
  const registers = [new Registry()];
  collectDefaultMetrics({ register: registers[0] });
  const requests = new Histogram({
    name: "sufficiency_request_seconds",
    help: "Time to answer requests, by method, route and status.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  app.addHook("onResponse", async ({ method, routeOptions }, reply) => {
    requests.observe({ method, route: routeOptions.url ?? "none", status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  byState("sufficiency_runs", "Runs by state.", "SELECT state, count(*)::int AS number FROM run GROUP BY state");
  byState(
    "sufficiency_analyses",
    "Comparisons, searches and backtests by state.",
    "SELECT state, count(*)::int AS number FROM analysis GROUP BY state",
  );
  byState(
    "sufficiency_jobs",
    "Jobs of the queue by state.",
    "SELECT state::text, count(*)::int AS number FROM pgboss.job WHERE name NOT LIKE '\\_\\_%' GROUP BY state",
  );
  app.register(route);

  function byState(name: string, help: string, sql: string): void {
    new Gauge({
      name,
      help,
      labelNames: ["state"],
      registers,
      async collect() {
        this.reset();
        const { rows } = await service.pool.query(sql);
        for (const { state, number } of rows) this.set({ state }, number);
      },
    });
  }

  async function route(scope: Parameters<FastifyPluginAsync>[0]): Promise<void> {
    guard(scope, service);
    scope.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
      reply.type(registers[0].contentType).send(await registers[0].metrics()),
    );
  }
}
