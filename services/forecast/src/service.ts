import type { Pool } from "pg";
import type { Crew } from "./work/start-crew.ts";

/** What the routes work with. */
export interface Service {
  readonly pool: Pool;
  readonly crew: Crew;
}
