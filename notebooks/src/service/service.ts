import { createClient } from "@sufficiency/client";
import { askForToken } from "./ask-for-token.ts";
import { sayConnection } from "./say-connection.ts";
import { keptToken } from "./token.ts";
import { wait } from "./wait.ts";

/**
 * The service that this page is from, each route with its types: `await answerOf(service.GET("/v1/datasets"))`. Asks for a
 * token where one is needed, and says so and tries again where the connection is lost.
 */
export const service = createClient(location.origin, {
  token: keptToken,
  renewToken: askForToken,
  connection: sayConnection,
  fetch: (request) => fetch(request),
  wait,
});
