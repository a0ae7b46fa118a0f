import { readConfig } from "./config.ts";
import { startServer } from "./server.ts";
import { stopOnSignal, wordsOf } from "./stop-on-signal.ts";
import { VERSION } from "./version.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  const config = readConfig(process.env);
  const server = await startServer(config);
  stopOnSignal(server.stop);
  say(`Sufficiency ${VERSION} listens on ${server.url}`);
  say(`  how to use it   ${server.url}/docs`);
  if (server.fixture) {
    const { dataset, run } = server.fixture;
    say(`  dataset         ${server.url}/v1/datasets/${dataset.id}`);
    say("Making its baseline forecast…");
    await server.ready();
    say(`  the forecast    ${server.url}/v1/runs/${run.id}`);
    say(`  its fan chart   ${server.url}/v1/runs/${run.id}/charts/fan.svg`);
    say(`  its counts      ${server.url}/v1/runs/${run.id}/counts?by=need&format=csv`);
  }
  if (server.isOpen) say("No token was made, so it is open to anyone on this computer, and to nobody else.");
  say("Ready. Stop it with Ctrl-C.");
} catch (error) {
  process.stderr.write(`The service cannot start: ${wordsOf(error)}.\n`);
  process.exit(1);
}
