import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importFaults } from "./import-direction/import-faults.ts";

describe("import direction", () => {
  it("holds in every package: no stage imports from a later one", () => {
    expect(importFaults(fileURLToPath(new URL("..", import.meta.url)))).toEqual([]);
  });
});

describe("the check of import direction", () => {
  let root: string;

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "imports-"));
    for (const name of ["core", "io"]) write(`packages/${name}/src/index.ts`, "export {};");
    write("packages/core/package.json", JSON.stringify({ dependencies: { "simple-statistics": "*" } }));
    write("packages/io/package.json", JSON.stringify({ dependencies: { "@sufficiency/core": "*", papaparse: "*" } }));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it.each([
    ["core/src/results/a.ts", 'import { x } from "../domain/x.ts"; import { y } from "./y.ts";'],
    ["core/src/rates/a.ts", 'import { mean } from "simple-statistics"; // import "node:fs"'],
    ["core/src/index.ts", 'export { a } from "./evaluate/a.ts"; export { b } from "./domain/b.ts";'],
    ["io/src/csv/a.ts", 'import fs from "node:fs"; import { x } from "@sufficiency/core"; import "../index.ts";'],
  ])("passes what is right in %s", (path, text) => {
    write(`packages/${path}`, text);
    expect(importFaults(root)).toEqual([]);
  });

  it.each([
    ["core/src/dataset/a.ts", 'import { x } from "../rates/x.ts";', "the stage rates comes after dataset"],
    ["core/src/places/a.ts", 'import type { X } from "../finance/x.ts";', "the stage finance comes after places"],
    ["core/src/domain/a.ts", 'export { x } from "../dataset/x.ts";', "the stage dataset comes after domain"],
    ["core/src/domain/a.ts", 'export * from "../results/x.ts";', "the stage results comes after domain"],
    ["core/src/rates/a.ts", 'type X = import("../simulate/x.ts").X;', "the stage simulate comes after rates"],
    ["core/src/rates/a.ts", 'await import("../simulate/x.ts");', "the stage simulate comes after rates"],
    ["core/src/rates/a.ts", 'import { x } from "../index.ts";', "index.ts is not a stage of core"],
    ["core/src/help/a.ts", 'import { x } from "../domain/x.ts";', "help is not a stage of core"],
    ["core/src/rates/a.ts", 'import fs from "node:fs";', "core does without Node"],
    ["core/src/rates/a.ts", 'import fs from "fs";', "core does without Node"],
    ["core/src/rates/a.ts", 'import { x } from "@sufficiency/io";', "core may import no other package"],
    ["core/src/rates/a.ts", 'import x from "lodash/x";', "lodash is not among the dependencies of core"],
    [
      "core/src/rates/a.ts",
      'import { x } from "../../../io/src/x.ts";',
      "a relative import stays within its package's src",
    ],
    ["core/src/rates/a.ts", 'import { x } from "../../test/x.ts";', "a relative import stays within its package's src"],
    ["io/src/a.ts", 'import { x } from "@sufficiency/cli";', "io may import core"],
    ["io/src/a.ts", 'import { x } from "@sufficiency/fixtures";', "io may import core"],
    ["io/src/a.ts", "await import(name);", "(computed while running) is not among the dependencies of io"],
  ])("fails %s with %s", (path, text, fault) => {
    write(`packages/${path}`, text);
    const faults = importFaults(root);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`packages/${path} imports `);
    expect(faults[0]).toContain(fault);
  });

  it("fails a package that no rule names", () => {
    write("packages/other/src/index.ts", "export {};");
    expect(importFaults(root)).toEqual(["packages/other: no rule says what this package may import"]);
  });
});
