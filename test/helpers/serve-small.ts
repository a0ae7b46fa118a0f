import { smallFiles } from "../../services/forecast/test/helpers/dataset-files.ts";
import { type SpawnedService, spawnService } from "../../services/forecast/test/helpers/spawned-service.ts";
import { openTestServer } from "../../services/forecast/test/helpers/test-database.ts";
import { type Caller, callerOf } from "./caller.ts";

/** A service in a process of its own that has the small dataset. */
export interface SmallService {
  readonly service: SpawnedService;
  readonly url: string;
  readonly caller: Caller;
  readonly dataset: string;
  close(): Promise<void>;
}

export async function serveSmall(env: Record<string, string> = {}): Promise<SmallService> {
  const server = await openTestServer();
  const service = spawnService("main", { DATABASE_URL: server.url, SUFFICIENCY_FIXTURE: "none", ...env });
  async function close(): Promise<void> {
    await service.over("SIGKILL");
    await server.close();
  }
  try {
    const [, url] = await service.says(/listens on (\S+)/);
    const caller = callerOf(() => url);
    const dataset = (await caller.send(await smallFiles())).body.id;
    return { service, url, caller, dataset, close };
  } catch (error) {
    await close();
    throw error;
  }
}
