import { tableDocs } from "@sufficiency/core";
import { expect, test } from "vitest";

test("DATASET.md is what the schemas and the registry say", async () => {
  const howToUpdate =
    "after a change of schema or words run: pnpm vitest run -u packages/core/test/dataset/table-docs.test.ts";
  await expect(tableDocs(), howToUpdate).toMatchFileSnapshot("../../DATASET.md");
});
