import { type ProblemDocument, ServiceProblem } from "./service-problem.ts";

interface Reply<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What the service answered. Throws a ServiceProblem where it answered with a problem. */
export async function answerOf<Data>(asked: Promise<Reply<Data>>): Promise<Data> {
  const { data, error, response } = await asked;
  if (response.ok) return data as Data;
  throw new ServiceProblem(problemOf(error, response.status));
}

/**
 * What the service answered to something that it may first have to make: asks again as long as it says 202.
 * @param ask sends the request
 * @param wait waits so many milliseconds
 */
export async function answerWhenMade<Data>(
  ask: () => Promise<Reply<Data>>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Exclude<Data, { state: string; detail: string }>> {
  for (;;) {
    const reply = await ask();
    if (reply.response.status !== 202) {
      return (await answerOf(Promise.resolve(reply))) as Exclude<Data, { state: string; detail: string }>;
    }
    await wait(1000 * Number(reply.response.headers.get("retry-after") ?? 1));
  }
}

function problemOf(error: unknown, status: number): ProblemDocument {
  if (typeof error === "object" && error !== null && "detail" in error) return error as ProblemDocument;
  return { title: "A fault of the service", status, detail: `The service answered with the status ${status}.` };
}
