import type { Pool } from "pg";
import type { Oidc } from "./access/oidc.ts";
import type { Jobs } from "./jobs/start-jobs.ts";
import type { Crew } from "./work/start-crew.ts";

/** What the routes work with. */
export interface Service {
  readonly pool: Pool;
  readonly jobs: Jobs;
  readonly crew: Crew;
  /** The council's own sign-in, where it is set up. */
  readonly oidc?: Oidc;
  /** Why the service is not ready to be asked yet; undefined once it is. */
  notReady(): Promise<string | undefined>;
}
