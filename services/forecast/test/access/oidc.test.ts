import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createOidc } from "../../src/access/oidc.ts";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { testService } from "../helpers/test-service.ts";

const service = testService();
const AUDIENCE = "sufficiency";
let provider: Server;
let issuer: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let stranger: typeof keys;

/** An identity provider on this computer, with what it publishes. */
beforeAll(async () => {
  keys = await generateKeyPair("RS256");
  stranger = await generateKeyPair("RS256");
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: "one", alg: "RS256" }] });
  provider = createServer((request, reply) => {
    reply.setHeader("content-type", "application/json");
    const isKeys = request.url === "/keys";
    reply.end(isKeys ? jwks : JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((done) => provider.listen(0, "127.0.0.1", done));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const env = {
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: AUDIENCE,
    OIDC_ROLE_CLAIM: "groups",
    OIDC_ROLES: "SEND-Readers=reader,SEND-Planners=planner,SEND-Leads=approver",
  };
  const { oidc } = readConfig(env);
  if (!oidc) throw new Error("no sign-in is set up");
  Object.assign(service, { oidc: createOidc(oidc) });
  Object.assign(service, { app: await createApp(service) });
});

afterAll(() => new Promise((done) => provider.close(done)));

interface Making {
  readonly claims?: JWTPayload;
  readonly key?: typeof keys.privateKey;
  readonly audience?: string;
  readonly from?: string;
  readonly expires?: string;
}

function sign({ claims = {}, key = keys.privateKey, audience = AUDIENCE, from = issuer, expires = "5 m" }: Making) {
  return new SignJWT({ preferred_username: "jo", groups: ["SEND-Planners"], ...claims })
    .setProtectedHeader({ alg: "RS256", kid: "one" })
    .setSubject("0042")
    .setIssuer(from)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);
}

const ask = (token: string | undefined, url = "/v1/runs", method: "GET" | "POST" = "GET") =>
  service.app.inject({ method, url, headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });

describe("a service with the council's own sign-in", () => {
  test("is open to nobody, though no token was made", async () => {
    expect((await ask(undefined)).statusCode).toBe(401);
  });

  test("lets in who signed in, with the highest role that their groups stand for, and by name", async () => {
    expect((await ask(await sign({}))).statusCode).toBe(200);
    const lead = await sign({ claims: { groups: ["Staff", "SEND-Leads", "SEND-Readers"] } });
    expect((await ask(lead, "/v1/datasets/nothing/freeze", "POST")).statusCode).toBe(404);
    const planner = await sign({ claims: { groups: "SEND-Planners Staff" } });
    const refused = await ask(planner, "/v1/datasets/nothing/freeze", "POST");
    expect(refused.json().detail).toBe("This takes the role approver; yours is planner.");
    const { rows } = await service.pool.query("SELECT actor, role, outcome FROM audit ORDER BY id DESC LIMIT 2");
    expect(rows).toEqual([
      { actor: "jo (0042)", role: "planner", outcome: "refused" },
      { actor: "jo (0042)", role: "approver", outcome: "allowed" },
    ]);
  });

  test.each([
    ["of a stranger's key", () => sign({ key: stranger.privateKey }), 401, /is not valid/],
    ["of another issuer", () => sign({ from: "https://elsewhere.example" }), 401, /is not valid/],
    ["for another service", () => sign({ audience: "payroll" }), 401, /is not valid/],
    ["that has expired", () => sign({ expires: "-5 m" }), 401, /has expired; sign in again/],
    [
      "without any of the groups",
      () => sign({ claims: { groups: ["Staff", "constructor"] } }),
      403,
      /none of SEND-Readers/,
    ],
    ["that is not signed", async () => unsigned(), 401, /is not valid/],
    ["that is rubbish", async () => "a.b.c", 401, /is not valid/],
  ])("refuses a token %s", async (_, make, status, words) => {
    const reply = await ask(await make());
    expect(reply.statusCode).toBe(status);
    expect(reply.json().detail).toMatch(words);
  });

  test("says so where the sign-in cannot be reached", async () => {
    const away = { issuer: "http://127.0.0.1:1", audience: AUDIENCE, roleClaim: "groups", roles: {} };
    const app = await createApp({ ...service, oidc: createOidc(away) });
    const reply = await app.inject({ url: "/v1/runs", headers: { authorization: `Bearer ${await sign({})}` } });
    expect([reply.statusCode, reply.json().detail]).toEqual([
      503,
      expect.stringMatching(/^The council's sign-in cannot/),
    ]);
    await app.close();
  });
});

test("how the sign-in is set up is checked at the start", () => {
  const whole = { OIDC_ISSUER: "https://login.example/tenant", OIDC_AUDIENCE: "s" };
  expect(readConfig(whole).oidc).toEqual({
    issuer: whole.OIDC_ISSUER,
    audience: "s",
    roleClaim: "roles",
    roles: { reader: "reader", planner: "planner", approver: "approver", admin: "admin" },
  });
  expect(readConfig({}).oidc).toBeUndefined();
  expect(() => readConfig({ ...whole, OIDC_ISSUER: "http://login.example" })).toThrow(/give the https address/);
  expect(() => readConfig({ OIDC_ISSUER: whole.OIDC_ISSUER })).toThrow(/set OIDC_AUDIENCE too/);
  expect(() => readConfig({ ...whole, OIDC_ROLES: "a=king" })).toThrow(/is "king"; give one of reader, planner/);
  expect(() => readConfig({ ...whole, OIDC_ROLES: "planner" })).toThrow(/give groups and roles, as/);
});

function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = {
    iss: issuer,
    aud: AUDIENCE,
    sub: "1",
    exp: Math.floor(Date.now() / 1000) + 60,
    groups: ["SEND-Leads"],
  };
  return `${part({ alg: "none" })}.${part(claims)}.`;
}
