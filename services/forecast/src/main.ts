import { readConfig } from "./config.ts";
import { areStale, buildNotebooks } from "./notebooks/built-notebooks.ts";
import { startServer } from "./server.ts";
import { stopOnSignal, wordsOf } from "./stop-on-signal.ts";
import { VERSION } from "./version.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  const config = readConfig(process.env);
  if (await areStale()) {
    say("Building the notebooks…");
    await buildNotebooks();
  }
  const server = await startServer(config);
  stopOnSignal(server.stop);
  say(`Sufficiency ${VERSION} listens on ${server.url}`);
  say(`  in a browser    ${server.url}/notebooks/`);
  say(`  for programs    ${server.url}/docs`);
  if (server.fixture) {
    const { dataset, runs } = server.fixture;
    say(`  dataset         ${server.url}/v1/datasets/${dataset.id}`);
    say("Making its forecasts…");
    if (!(await server.ready())) await new Promise(() => {});
    for (const { id, request } of runs) {
      say(`  ${String(request.scenario?.name ?? "baseline").padEnd(15)} ${server.url}/v1/runs/${id}`);
      say(`    fan chart     ${server.url}/v1/runs/${id}/charts/fan.svg`);
      say(`    counts        ${server.url}/v1/runs/${id}/counts?by=need&format=csv`);
    }
  }
  if (server.isOpen) say("No token was made, so it is open to anyone on this computer, and to nobody else.");
  say("Ready. Stop it with Ctrl-C.");
} catch (error) {
  process.stderr.write(`The service cannot start: ${wordsOf(error)}.\n`);
  process.exit(1);
}
