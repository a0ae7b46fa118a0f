import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FAULTS, faultText, makeFault, WARNINGS } from "@sufficiency/core";
import { expect, test } from "vitest";

const PACKAGES = join(import.meta.dirname, "../../..");
const REGISTRY = { ...FAULTS, ...WARNINGS };

function sourceOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts") && !file.endsWith("fault-registry.ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}

test("no code is a fault and a warning at once, and none is lost by accident", () => {
  expect(Object.keys(REGISTRY)).toHaveLength(Object.keys(FAULTS).length + Object.keys(WARNINGS).length);
  expect([Object.keys(FAULTS).length, Object.keys(WARNINGS).length]).toEqual([77, 20]);
});

test("each is used in the code and documented in DATASET.md", () => {
  const source = sourceOf(join(PACKAGES, "core/src/dataset")) + sourceOf(join(PACKAGES, "io/src"));
  const docs = readFileSync(join(PACKAGES, "core/DATASET.md"), "utf8");
  for (const code of Object.keys(REGISTRY)) {
    expect(source, `${code} is used`).toContain(`"${code}"`);
    expect(docs, `${code} is documented`).toContain(`| \`${code}\` |`);
  }
});

test("words are parts of one sentence", () => {
  for (const [code, { problem, expected }] of Object.entries(REGISTRY)) {
    expect(`${problem}; ${expected}`, code).not.toMatch(/\n|[.;]$/);
  }
});

test("a value that would break the line, or hide, is made visible and short", () => {
  const value = `a\nb\u202Ec${"x".repeat(100)}`;
  const text = faultText(
    makeFault("fraction", { file: "counts.csv", row: 2, column: "age", value }, { wanted: "a whole number" }),
  );
  expect(text).toBe(
    `counts.csv, row 2, column age: "a\u{FFFD}b\u{FFFD}c${"x".repeat(55)}…" is not a whole number; give a whole number.`,
  );
});
