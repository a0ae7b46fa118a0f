import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { API_TYPES, apiTypes } from "../generate/api-types.ts";

test("the client's types are those that the service's description gives now; if not, run `pnpm client`", async () => {
  expect(await readFile(API_TYPES, "utf8")).toBe(await apiTypes());
});
