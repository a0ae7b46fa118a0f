export { answerOf, answerWhenMade } from "./answer-of.ts";
export type { components, paths } from "./api-types.ts";
export { createClient, type ServiceClient } from "./create-client.ts";
export { followRun, type RunProgress } from "./follow-run.ts";
export { type ProblemDocument, ServiceProblem } from "./service-problem.ts";
export { LOST, type Surroundings, steadyFetch } from "./steady-fetch.ts";
