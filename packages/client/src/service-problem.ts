import type { components } from "./api-types.ts";

/** What is wrong with a request, as the service answers it (RFC 9457). */
export type ProblemDocument = components["schemas"]["Problem"];

/** Thrown where the service answers with a problem; the message is the service's own words. */
export class ServiceProblem extends Error {
  override readonly name = "ServiceProblem";
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument) {
    super(document.detail);
    this.document = document;
  }
}
