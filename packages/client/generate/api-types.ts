import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { createApp } from "../../../services/forecast/src/app.ts";
import type { Service } from "../../../services/forecast/src/service.ts";

/** Where the types are kept that are made from the service's description. */
export const API_TYPES = new URL("../src/api-types.ts", import.meta.url);

/** The types of the service's routes, as TypeScript, made from its own description. It needs no database to describe itself. */
export async function apiTypes(): Promise<string> {
  const app = await createApp({} as Service);
  const document: OpenAPI3 = (await app.inject("/openapi.json")).json();
  await app.close();
  const types = astToString(await openapiTypescript(document));
  return `// Made by \`pnpm client\` from the service's description: do not edit.\n${types}`;
}
