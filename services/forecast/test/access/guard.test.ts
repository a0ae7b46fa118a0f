import { expect, test, vi } from "vitest";
import { createToken } from "../../src/access/token-store.ts";
import { testService } from "../helpers/test-service.ts";

const service = testService();

test("a token that many requests come with at once is looked up once, and one that is none lets nobody in", async () => {
  const { token } = await createToken(service.pool, "Jo", "reader");
  const query = vi.spyOn(service.pool, "query");
  const ask = (authorization: string) => service.app.inject({ url: "/v1/datasets", headers: { authorization } });
  const together = await Promise.all(Array.from({ length: 100 }, () => ask(`Bearer ${token}`)));
  expect(new Set(together.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  const lookUps = () => query.mock.calls.filter(([sql]) => /FROM token WHERE hash/.test(String(sql))).length;
  expect(lookUps()).toBe(1);
  for (const _ of [1, 2]) expect((await ask("Bearer sufficiency_none")).statusCode).toBe(401);
  expect(lookUps()).toBe(3);
  query.mockRestore();
});
