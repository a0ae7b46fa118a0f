import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isDatabaseFull, isDatabaseGone } from "../database/is-database-gone.ts";
import { Problem, type ProblemDocument, titleOf } from "./problem.ts";

/** What PostgreSQL calls a NUL within a text, and within a text in JSON (SQLSTATE). */
const NO_TEXT: readonly string[] = ["22021", "22P05"];

/** Answers everything that goes wrong with a problem document; what nobody foresaw goes to the log, not to the caller. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (request.socket.destroyed) {
      request.log.info("whoever asked hung up");
      return send(reply, documentOfStatus(400, "The connection was cut before the request was whole."));
    }
    const document = documentOf(error, request);
    if (document.status >= 500 && !(error instanceof Problem)) request.log.error({ err: error }, "request failed");
    return send(reply, document);
  });
  app.setNotFoundHandler((request, reply) =>
    send(reply, documentOfStatus(404, `There is nothing at ${request.method} ${pathOf(request)}.`)),
  );
}

/** The same for what goes wrong before a route is found, such as a path that is no path. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  send(reply, documentOf(error, request));
}

function documentOf(error: FastifyError, request: FastifyRequest): ProblemDocument {
  if (error instanceof Problem) return error.document;
  if (error.validation) return invalid(error);
  if (isDatabaseGone(error)) return documentOfStatus(503, "The database cannot be reached. Try again in a moment.");
  if (isDatabaseFull(error)) {
    return documentOfStatus(503, "The database has no room left, so nothing was kept. Tell who runs the service.");
  }
  if (NO_TEXT.includes(error.code)) return documentOfStatus(400, "A value has a character that no text here can have.");
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return documentOfStatus(status, `${error.message.replace(/\.$/, "")}.`);
  return documentOfStatus(
    500,
    `The service stopped on a fault of its own. Tell who runs it the request's number, ${request.id}.`,
  );
}

/** Every value that its schema refuses, with what would be right. */
function invalid(error: FastifyError): ProblemDocument {
  const errors = (error.validation ?? []).map(({ instancePath, message, params }) => {
    const place = [error.validationContext, ...instancePath.split("/").filter(Boolean)].join(" ");
    const { allowedValues, additionalProperty, unevaluatedProperty } = params as Record<string, unknown>;
    const extra = additionalProperty ?? unevaluatedProperty;
    if (extra !== undefined) return `${place}: there is no ${String(extra)} here; take it out.`;
    const allowed = Array.isArray(allowedValues) ? `: ${allowedValues.join(", ")}` : "";
    return `${place}: ${message}${allowed}.`;
  });
  return { ...documentOfStatus(400, errors.join(" ")), errors };
}

function documentOfStatus(status: number, detail: string): ProblemDocument {
  return { title: titleOf(status), status, detail };
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?")[0];
}

function send(reply: FastifyReply, document: ProblemDocument): FastifyReply {
  return reply.code(document.status).type("application/problem+json").send(document);
}
