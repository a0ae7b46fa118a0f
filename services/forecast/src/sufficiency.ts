#!/usr/bin/env node
import { createProgram, runProgram } from "@sufficiency/cli/program";
import type { Command } from "commander";
import { Option } from "commander";
import { ROLES, type Role } from "./access/roles.ts";

/** The command `sufficiency` with what keeps the service beside what needs none. What those commands need is loaded only for them. */
await runProgram((done) => {
  const program = createProgram(done);
  addToken(program, done);
  return program;
});

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
      const [{ readConfig }, { visitDatabase }, { createToken }] = await Promise.all([
        import("./config.ts"),
        import("./database/visit-database.ts"),
        import("./access/token-store.ts"),
      ]);
      const { token } = await visitDatabase(readConfig(process.env), (pool) => createToken(pool, name, role));
      process.stdout.write(`${token}\n`);
      done(0);
    });
}
