import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from "jose";
import { Problem } from "../problems/problem.ts";
import { type Actor, ROLES, type Role } from "./roles.ts";

/** How the council's own sign-in (OpenID Connect) says who somebody is and what they may do. */
export interface OidcConfig {
  /** Address of the council's identity provider, as its tokens name it. */
  readonly issuer: string;
  /** What its tokens for this service are for. */
  readonly audience: string;
  /** The claim that holds groups or roles: a text or a list of texts. */
  readonly roleClaim: string;
  /** The role of the service that each group or role stands for. */
  readonly roles: Readonly<Record<string, Role>>;
}

/** Tells who somebody is by a token of the council's own sign-in. */
export interface Oidc {
  /** Throws a Problem where the token is not valid, or gives no role. */
  actorOf(token: string): Promise<Actor>;
}

/** Signatures by a key that the issuer alone has; none by a secret that is shared. */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];
const CLOCKS_APART = "30 s";
const PATIENCE = 10_000;

/** What is published at the issuer's address is looked up when it is first needed, and keys again when one is not known. */
export function createOidc({ issuer, audience, roleClaim, roles }: OidcConfig): Oidc {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  return {
    async actorOf(token) {
      keys ??= createRemoteJWKSet(await keysAddress(issuer));
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCKS_APART,
        requiredClaims: ["exp", "sub"],
      }).catch(refuse);
      const role = highest(
        claimed(payload[roleClaim]).flatMap((value) => (Object.hasOwn(roles, value) ? roles[value] : [])),
      );
      if (role === undefined) {
        throw new Problem(
          403,
          `Your sign-in gives you no role here: its ${roleClaim} have none of ${Object.keys(roles).join(", ")}.`,
        );
      }
      return { name: nameOf(payload), role };
    },
  };
}

async function keysAddress(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const found = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
    .then(async (reply) => (reply.ok ? ((await reply.json()) as Record<string, unknown>) : undefined))
    .catch(() => undefined);
  const jwks =
    typeof found?.jwks_uri === "string" && URL.canParse(found.jwks_uri) ? new URL(found.jwks_uri) : undefined;
  if (found?.issuer === issuer && jwks?.protocol === new URL(issuer).protocol) return jwks;
  throw new Problem(
    503,
    "The council's sign-in cannot be reached. Try again in a moment, or use a token of the service.",
  );
}

/** What is wrong with a token; a key that cannot be fetched is not its fault. */
function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw new Problem(401, "Your sign-in has expired; sign in again.");
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) {
    throw new Problem(503, "The keys of the council's sign-in cannot be reached. Try again in a moment.");
  }
  throw new Problem(401, "The token is not valid: it is not one of the council's sign-in for this service.");
}

function claimed(value: unknown): string[] {
  const values = Array.isArray(value) ? value : typeof value === "string" ? value.split(" ") : [];
  return values.filter((each) => typeof each === "string");
}

function highest(roles: readonly Role[]): Role | undefined {
  return ROLES.findLast((role) => roles.includes(role));
}

/** A name that people know, and the issuer's own number, which nobody else has. */
function nameOf({ sub, preferred_username: username, name }: JWTPayload): string {
  const known = [username, name].find((each) => typeof each === "string" && each !== "");
  return (known === undefined || known === sub ? String(sub) : `${known} (${sub})`).slice(0, 200);
}
