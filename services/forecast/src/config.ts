import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { OidcConfig } from "./access/oidc.ts";
import { ROLES, type Role } from "./access/roles.ts";

/** How a service or worker is set up; all of it comes from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The council's own PostgreSQL; undefined for the one that the service brings with it. */
  readonly databaseUrl: string | undefined;
  /** Folder of the database that the service brings with it. */
  readonly dataFolder: string;
  /** Threads that draw; 0 in a service that leaves all drawing to its workers. */
  readonly threads: number;
  readonly logLevel: string;
  /** Folder of a dataset to load and forecast at the start; undefined for none. */
  readonly fixture: string | undefined;
  /** The council's own sign-in; undefined for tokens of the service alone. */
  readonly oidc: OidcConfig | undefined;
}

const FIXTURE = fileURLToPath(new URL("../../../fixtures/leicestershire", import.meta.url));
const MOST_DEFAULT_THREADS = 8;

/**
 * Reads HOST, PORT, DATABASE_URL, SUFFICIENCY_DATA, SUFFICIENCY_THREADS, SUFFICIENCY_FIXTURE (a folder, or none),
 * LOG_LEVEL, OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ROLE_CLAIM and OIDC_ROLES. Throws where one is not what it should be.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    host: env.HOST || "127.0.0.1",
    port: whole("PORT", env.PORT, 8080, 0, 65_535),
    databaseUrl: env.DATABASE_URL || undefined,
    dataFolder: env.SUFFICIENCY_DATA || "data",
    threads: whole(
      "SUFFICIENCY_THREADS",
      env.SUFFICIENCY_THREADS,
      Math.min(MOST_DEFAULT_THREADS, availableParallelism()),
      0,
      64,
    ),
    logLevel: oneOf("LOG_LEVEL", env.LOG_LEVEL || "warn", ["debug", "info", "warn", "error"]),
    fixture: env.SUFFICIENCY_FIXTURE === "none" ? undefined : env.SUFFICIENCY_FIXTURE || FIXTURE,
    oidc: oidcOf(env),
  };
}

function oidcOf(env: NodeJS.ProcessEnv): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_ROLES: roles } = env;
  if (!issuer) return undefined;
  if (!URL.canParse(issuer) || !isSafe(new URL(issuer))) {
    throw new Error(`OIDC_ISSUER is "${issuer}"; give the https address of the council's identity provider`);
  }
  if (!audience)
    throw new Error("OIDC_ISSUER is set; set OIDC_AUDIENCE too, to what its tokens for this service are for");
  return { issuer, audience, roleClaim: env.OIDC_ROLE_CLAIM || "roles", roles: rolesOf(roles || "") };
}

/** Keys that come unprotected could be anyone's; on this computer alone they may. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname));
}

/** As SEND-Planners=planner,SEND-Leads=approver; each role by its own name where nothing is given. */
function rolesOf(text: string): Record<string, Role> {
  const pairs = text === "" ? ROLES.map((role) => [role, role]) : text.split(",").map((pair) => pair.split("="));
  return Object.fromEntries(
    pairs.map(([group, role]) => {
      if (group && role) return [group.trim(), oneOf("A role of OIDC_ROLES", role.trim(), ROLES) as Role];
      throw new Error(`OIDC_ROLES is "${text}"; give groups and roles, as SEND-Planners=planner,SEND-Leads=approver`);
    }),
  );
}

function whole(name: string, value: string | undefined, otherwise: number, from: number, to: number): number {
  if (value === undefined || value === "") return otherwise;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= from && number <= to) return number;
  throw new Error(`${name} is "${value}"; give a whole number from ${from} to ${to}`);
}

function oneOf(name: string, value: string, values: readonly string[]): string {
  if (values.includes(value)) return value;
  throw new Error(`${name} is "${value}"; give one of ${values.join(", ")}`);
}
