import { type Fault, faultText } from "@sufficiency/core";

/** What is wrong with a request, as it is answered (RFC 9457, application/problem+json). */
export interface ProblemDocument {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Everything that is wrong, one plain line each. */
  readonly errors?: readonly string[];
  /** The same with file, row, column and value apart, where a dataset is refused. */
  readonly faults?: readonly Fault[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: "The request is not as it should be",
  401: "Who is asking is not known",
  403: "This is not allowed",
  404: "Not found",
  409: "This cannot be done as things stand",
  413: "Too large",
  415: "This kind of content is not taken",
  422: "The input is refused",
  429: "Too many requests",
  500: "A fault of the service's own",
  503: "Not ready",
};

/** Thrown where a request is answered with a problem. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly document: ProblemDocument;

  constructor(status: number, detail: string, more: Pick<ProblemDocument, "errors" | "faults"> = {}) {
    super(detail);
    this.document = { title: titleOf(status), status, detail, ...more };
  }
}

export function titleOf(status: number): string {
  return TITLES[status] ?? (status < 500 ? TITLES[400] : TITLES[500]);
}

export function notFound(what: string): Problem {
  return new Problem(404, `There is no ${what}.`);
}

/** A dataset or scenario that is refused, with all its faults in the command line's own words. */
export function faultsProblem(faults: readonly Fault[], what = "dataset"): Problem {
  const which = faults.length === 1 ? "1 fault" : `${faults.length.toLocaleString("en-GB")} faults`;
  const most = faults.length > MOST_TOLD ? `, of which the first ${MOST_TOLD.toLocaleString("en-GB")} are told` : "";
  return new Problem(
    422,
    `The ${what} has ${which}${most}. Mend ${faults.length === 1 ? "it" : "them"}, then send it again.`,
    toldFaults(faults),
  );
}

/** More than these would be a reply of many megabytes, which nobody reads. */
export const MOST_TOLD = 2_000;

/** Faults as a problem tells them, in words and apart; nothing where there is none. */
export function toldFaults(faults: readonly Fault[]): Pick<ProblemDocument, "errors" | "faults"> {
  const told = faults.slice(0, MOST_TOLD);
  return told.length === 0 ? {} : { errors: told.map(faultText), faults: told };
}
