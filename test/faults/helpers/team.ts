import { startEmbedded } from "../../../services/forecast/src/database/embedded-postgres.ts";
import { type SpawnedService, spawnService } from "../../../services/forecast/test/helpers/spawned-service.ts";
import { openTestServer } from "../../../services/forecast/test/helpers/test-database.ts";
import { openFolder } from "../../helpers/open-folder.ts";

/** The processes that serve together: the service, and its workers where it has any. */
export interface Team {
  /** How many there are; the first is the service. */
  readonly size: number;
  /** Where the service is, or was last. */
  url(): string;
  /** Kills one with no time to say goodbye, and starts it again. */
  kill(which: number): Promise<void>;
  close(): Promise<void>;
}

/** A service that draws by itself, with the database that comes with it. */
export async function teamOfOne(): Promise<Team> {
  const folder = await openFolder();
  return start([{ main: "main", env: { SUFFICIENCY_DATA: folder.path } }], async () => {
    await startEmbedded(folder.path).then((postgres) => postgres.stop());
    await folder.remove();
  });
}

/** A service that leaves drawing to two workers, with a PostgreSQL that is the council's own. */
export async function teamOfThree(): Promise<Team> {
  const server = await openTestServer();
  const worker = { main: "worker", env: { DATABASE_URL: server.url } } as const;
  const service = { main: "main", env: { DATABASE_URL: server.url, SUFFICIENCY_THREADS: "0" } } as const;
  return start([service, worker, worker], server.close);
}

interface Member {
  readonly main: "main" | "worker";
  readonly env: Record<string, string>;
}

async function start(members: readonly Member[], afterwards: () => Promise<void>): Promise<Team> {
  const spawn = ({ main, env }: Member) => spawnService(main, { SUFFICIENCY_FIXTURE: "none", ...env });
  const services: SpawnedService[] = members.map(spawn);
  const urlOf = async (service: SpawnedService) => (await service.says(/listens on (\S+)/))[1];
  async function close(): Promise<void> {
    await Promise.all(services.map((service) => service.over("SIGKILL")));
    await afterwards();
  }
  let url = await urlOf(services[0]).catch(async (error) => {
    await close();
    throw error;
  });
  return {
    size: members.length,
    url: () => url,
    async kill(which) {
      await services[which].over("SIGKILL");
      services[which] = spawn(members[which]);
      if (which === 0) url = await urlOf(services[0]);
    },
    close,
  };
}
