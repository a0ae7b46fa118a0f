import createFetchClient, { type Client } from "openapi-fetch";
import type { paths } from "./api-types.ts";
import { type Surroundings, steadyFetch } from "./steady-fetch.ts";

/** A client of the service: each route with the types of what it takes and gives. */
export type ServiceClient = Client<paths>;

/**
 * A client of the service at an address, such as https://forecasts.council.gov.uk, which outlives an expired token and a lost
 * connection; see steadyFetch. `answerOf` takes its replies apart.
 */
export function createClient(baseUrl: string, around: Surroundings): ServiceClient {
  return createFetchClient<paths>({ baseUrl, fetch: steadyFetch(around) });
}
