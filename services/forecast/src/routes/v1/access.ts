import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { listAudit } from "../../access/audit-store.ts";
import { ROLES } from "../../access/roles.ts";
import { createToken, listTokens, revokeToken, type StoredToken } from "../../access/token-store.ts";
import { notFound } from "../../problems/problem.ts";
import { REPLIES, REQUESTS } from "../../schemas/examples.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import type { Service } from "../../service.ts";

const TokenSchema = Type.Object(
  {
    id: Type.String({ format: "uuid" }),
    name: Type.String(),
    role: Type.Enum([...ROLES]),
    created_at: Type.String({ format: "date-time" }),
    revoked_at: Type.Optional(Type.String({ format: "date-time" })),
  },
  { description: "The token, without itself.", examples: [REPLIES.token] },
);

const AuditSchema = Type.Object(
  {
    id: Type.String(),
    at: Type.String({ format: "date-time" }),
    request_id: Type.String(),
    actor: Type.String(),
    role: Type.String(),
    method: Type.String(),
    path: Type.String(),
    outcome: Type.Enum(["allowed", "refused"]),
    detail: Type.Unknown(),
  },
  { examples: [REPLIES.audit] },
);

/** Tokens and the audit log: for the admin alone. */
export const accessRoutes: FastifyPluginAsyncTypebox<Service> = async (app, { pool }) => {
  const tags = ["access"];
  const config = { role: "admin" as const };

  app.post(
    "/tokens",
    {
      config,
      schema: {
        tags,
        summary: "Make a token; it is shown this once",
        body: Type.Object(
          { name: Type.String({ minLength: 1, maxLength: 100 }), role: Type.Enum([...ROLES]) },
          { additionalProperties: false, examples: [REQUESTS.token] },
        ),
        response: {
          201: Type.Intersect([TokenSchema, Type.Object({ token: Type.String() })], {
            description: "The token; it is not shown again.",
            examples: [{ ...REPLIES.token, token: "sufficiency_…" }],
          }),
          ...PROBLEMS,
        },
      },
    },
    async ({ body: { name, role } }, reply) => {
      const { stored, token } = await createToken(pool, name, role);
      reply.code(201);
      return { ...shown(stored), token };
    },
  );

  app.get(
    "/tokens",
    {
      config,
      schema: {
        tags,
        summary: "List tokens",
        response: { 200: Type.Object({ tokens: Type.Array(TokenSchema) }, { description: "The list." }), ...PROBLEMS },
      },
    },
    async () => ({ tokens: (await listTokens(pool)).map(shown) }),
  );

  app.delete(
    "/tokens/:id",
    {
      config,
      schema: {
        tags,
        summary: "Revoke a token",
        params: Type.Object({ id: Type.String({ format: "uuid" }) }),
        response: { 200: TokenSchema, ...PROBLEMS },
      },
    },
    async ({ params: { id } }) => {
      const token = await revokeToken(pool, id);
      if (!token) throw notFound(`token ${id}`);
      return shown(token);
    },
  );

  app.get(
    "/audit",
    {
      config,
      schema: {
        tags,
        summary: "What was done and refused, newest first",
        querystring: Type.Object(
          {
            before: Type.Optional(
              Type.String({ pattern: "^[0-9]{1,15}$", description: "The last line of the page before." }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ lines: Type.Array(AuditSchema) }, { description: "The list." }), ...PROBLEMS },
      },
    },
    async ({ query }) => ({
      lines: (await listAudit(pool, 100, query.before)).map((line) => ({ ...line, at: line.at.toISOString() })),
    }),
  );
};

function shown({ revoked_at, created_at, ...token }: StoredToken) {
  return {
    ...token,
    created_at: created_at.toISOString(),
    ...(revoked_at === null ? {} : { revoked_at: revoked_at.toISOString() }),
  };
}
