#!/usr/bin/env node
import { asAtOption, createProgram, drawsOption, runProgram, seedOption, toOption } from "@sufficiency/cli/program";
import type { Command } from "commander";
import { Option } from "commander";
import type { Pool } from "pg";
import { ROLES, type Role } from "./access/roles.ts";
import type { RunsOptions } from "./client/take-run.ts";

/** The command `sufficiency` with what keeps the service beside what needs none. What those commands need is loaded only for them. */
await runProgram((done) => {
  const program = createProgram(done);
  addForecastAll(program, done);
  addToken(program, done);
  addBackup(program, done);
  return program;
});

function addForecastAll(program: Command, done: (code: number) => void): void {
  program
    .command("forecast-all")
    .summary("forecast every dataset of a folder by the service")
    .description(
      "Sends every dataset in a folder to the service, asks for its forecast and follows until all are over. Stopped and called again it goes on: what the service has is not sent or made twice, what failed is made anew. SUFFICIENCY_TOKEN holds your token.",
    )
    .argument("<dir>", "folder of one folder a dataset, as import dfe --la all writes it")
    .option("--url <url>", "where the service is", process.env.SUFFICIENCY_URL ?? "http://127.0.0.1:8080")
    .addOption(asAtOption())
    .addOption(toOption())
    .addOption(drawsOption())
    .addOption(seedOption())
    .addHelpText("after", "\nExamples:\n  sufficiency forecast-all councils --url https://sufficiency.council.example")
    .action(async (dir: string, { url, ...options }: RunsOptions & { readonly url: string }) => {
      const [{ serviceClient }, { runAll }] = await Promise.all([
        import("./client/ask-service.ts"),
        import("./client/run-all.ts"),
      ]);
      const client = serviceClient(url, process.env.SUFFICIENCY_TOKEN);
      const failed = await runAll(client, dir, options, (line) => process.stdout.write(`${line}\n`));
      if (failed > 0) process.stderr.write(`${failed} ${failed === 1 ? "is" : "are"} not forecast.\n`);
      done(failed > 0 ? 1 : 0);
    });
}

function addToken(program: Command, done: (code: number) => void): void {
  const group = program
    .command("token")
    .summary("say who may use the service")
    .description("Says who may use the service.");
  group
    .command("create")
    .summary("make a token, shown this once")
    .description("Makes a token for someone who may use the service. It is shown this once; only its hash is kept.")
    .requiredOption("--name <name>", "whose it is")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).makeOptionMandatory())
    .action(async ({ name, role }: { name: string; role: Role }) => {
      const { createToken } = await import("./access/token-store.ts");
      const { token } = await visit((pool) => createToken(pool, name, role));
      process.stdout.write(`${token}\n`);
      done(0);
    });
}

function addBackup(program: Command, done: (code: number) => void): void {
  program
    .command("backup")
    .summary("write all that the service keeps into a file")
    .description("Writes all that the service keeps into a file, while it runs or not.")
    .argument("<file>", "a new file, such as sufficiency-2026-11-25.gz")
    .action(async (file: string) => {
      const { backUp } = await import("./backup/back-up.ts");
      await visit((pool) => backUp(pool, file));
      done(0);
    });
  program
    .command("restore")
    .summary("bring back what backup wrote")
    .description("Brings back what backup wrote, into a database that is empty.")
    .argument("<file>", "a file that backup wrote")
    .action(async (file: string) => {
      const { restore } = await import("./backup/restore.ts");
      await visit((pool) => restore(pool, file));
      done(0);
    });
}

async function visit<Result>(work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const [{ readConfig }, { visitDatabase }] = await Promise.all([
    import("./config.ts"),
    import("./database/visit-database.ts"),
  ]);
  return visitDatabase(readConfig(process.env), work);
}
