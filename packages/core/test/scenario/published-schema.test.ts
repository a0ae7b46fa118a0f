import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LEVER_KINDS } from "../../src/scenario/lever-schemas.ts";
import { scenarioDocs } from "../../src/scenario/scenario-docs.ts";
import { SCENARIO_FAULTS } from "../../src/scenario/scenario-faults.ts";
import { scenarioJsonSchema } from "../../src/scenario/scenario-schema.ts";

const HOW_TO_UPDATE =
  "after a change of schema or words run: pnpm vitest run packages/core/test/scenario/published-schema.test.ts -u";

test("scenario.schema.json is what the code validates with", async () => {
  const text = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
  await expect(text, HOW_TO_UPDATE).toMatchFileSnapshot("../../scenario.schema.json");
});

test("SCENARIO.md is what the schema and the registry of faults say", async () => {
  const docs = scenarioDocs();
  for (const kind of LEVER_KINDS) expect(docs).toContain(`### ${kind}\n`);
  for (const code of Object.keys(SCENARIO_FAULTS)) expect(docs).toContain(`| \`${code}\` |`);
  await expect(docs, HOW_TO_UPDATE).toMatchFileSnapshot("../../SCENARIO.md");
});

test("every fault is used in the code", () => {
  const folder = join(import.meta.dirname, "../../src/scenario");
  const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("scenario-faults.ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  for (const code of Object.keys(SCENARIO_FAULTS)) expect(source, code).toContain(`"${code}"`);
});
