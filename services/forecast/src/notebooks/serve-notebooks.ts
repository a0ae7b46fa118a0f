import { existsSync } from "node:fs";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsync } from "fastify";
import { notFound } from "../problems/problem.ts";
import { BUILT } from "./built-notebooks.ts";

/** Pages of notebooks run scripts of this host alone; charts carry styles within them. */
const POLICY = {
  "default-src": ["'self'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "worker-src": ["'self'", "blob:"],
  "object-src": ["'none'"],
  "base-uri": ["'self'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'self'"],
};

/** Serves the built notebooks at /notebooks/NAME.html, and the page that lists them at /notebooks/, to which / leads. */
export const serveNotebooks: FastifyPluginAsync = async (app) => {
  for (const url of ["/", "/notebooks"]) {
    app.get(url, { schema: { hide: true } }, async (_request, reply) => reply.redirect("/notebooks/"));
  }
  await app.register(async (pages) => {
    await pages.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: POLICY } });
    if (!existsSync(BUILT)) {
      pages.get("/notebooks/*", { schema: { hide: true } }, async () => {
        throw notFound("notebook here: they are not built. Build them with: npx -y pnpm@12 notebooks:build");
      });
      return;
    }
    await pages.register(fastifyStatic, {
      root: BUILT,
      prefix: "/notebooks/",
      preCompressed: true,
      schemaHide: true,
      // Names of assets change with their content; those of pages do not.
      setHeaders(reply, path) {
        reply.header(
          "cache-control",
          /[\\/]assets[\\/]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
        );
      },
    });
  });
};
