import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { NEED_CODES, TABLES } from "@sufficiency/core";
import { Refusal, readDataset, writeDataset } from "@sufficiency/io";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SMALL_CONTENT, smallDatasetFolder, temporaryFolder } from "../helpers.ts";

async function bytesOf(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), "utf8")])),
  );
}

test("the same content gives the same bytes, over an earlier dataset too", async () => {
  const dir = await smallDatasetFolder();
  const first = await bytesOf(dir);
  expect(Object.keys(first)).toEqual(["datapackage.json", ...TABLES.map((schema) => `${schema.name}.csv`)].sort());
  expect(Object.values(first).join("")).not.toContain("\r");
  await writeDataset(dir, SMALL_CONTENT);
  expect(await bytesOf(dir)).toEqual(first);
});

test("an optional column that no row fills, and a table without rows, are left out", async () => {
  const dir = join(await temporaryFolder(), "new");
  const settings = SMALL_CONTENT.tables.settings.map(({ unit_cost, ...row }) => row);
  await writeDataset(dir, { ...SMALL_CONTENT, tables: { ...SMALL_CONTENT.tables, settings, unmet: [] } });
  expect(await readFile(join(dir, "settings.csv"), "utf8")).toBe(
    "code,label,class,capped\nmainstream,Mainstream school,mainstream,no\nspecial,State special school,special,yes\n",
  );
  const { resources } = JSON.parse(await readFile(join(dir, "datapackage.json"), "utf8"));
  expect(resources.map((resource: { name: string }) => resource.name)).not.toContain("unmet");
  expect(resources[0].schema.fields.map((field: { name: string }) => field.name)).toEqual([
    "code",
    "label",
    "class",
    "capped",
  ]);
});

test("an earlier dataset is replaced whole, its README and scenarios kept, and nothing else is left behind", async () => {
  const dir = await smallDatasetFolder();
  await writeFile(join(dir, "README.md"), "About it");
  await mkdir(join(dir, "scenarios"));
  await writeFile(join(dir, "scenarios", "a.json"), "{}");
  const { unmet, ...tables } = SMALL_CONTENT.tables;
  await writeDataset(dir, { ...SMALL_CONTENT, tables });
  expect(await readdir(dir)).not.toContain("unmet.csv");
  expect(await readFile(join(dir, "README.md"), "utf8")).toBe("About it");
  expect(await readdir(join(dir, "scenarios"))).toEqual(["a.json"]);
  expect(await readdir(join(dir, ".."))).toEqual(["small"]);
});

test("a folder that holds anything else, or is a file, is refused and left alone", async () => {
  const dir = await temporaryFolder();
  await writeFile(join(dir, "thesis.docx"), "years of work");
  await expect(writeDataset(dir, SMALL_CONTENT)).rejects.toThrow(Refusal);
  await expect(writeDataset(dir, SMALL_CONTENT)).rejects.toThrow(/holds thesis\.docx, which no dataset has/);
  await expect(writeDataset(join(dir, "thesis.docx"), SMALL_CONTENT)).rejects.toThrow(/is a file\. Give a folder/);
  expect(await readdir(dir)).toEqual(["thesis.docx"]);
});

test("what is written is read back the same", async () => {
  const dir = join(await temporaryFolder(), "round");
  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((each) => each === each.trim() && !/[\p{Cc}\p{Zl}\p{Zp}]|^#|^all$/iu.test(each));
  const trickyText = fc.oneof(
    text,
    fc.constantFrom("=SUM(A1)", "-x", "'=y", '"quoted"', "a,b", "Ōtāhuhu", "null", "1,234"),
  );
  const codes = fc.uniqueArray(trickyText, { minLength: 1, maxLength: 4 });
  const content = fc
    .record({ settings: codes, localities: codes, label: trickyText })
    .chain(({ settings, localities, label }) =>
      fc
        .uniqueArray(
          fc.record({
            census_year: fc.constant(2020),
            age: fc.integer({ min: 0, max: 25 }),
            need: fc.constantFrom(...NEED_CODES),
            locality: fc.constantFrom(...localities),
            setting: fc.constantFrom(...settings),
            count: fc.integer({ min: 1, max: 10_000 }),
            basis: fc.constant("observed"),
          }),
          { minLength: 1, selector: (row) => [row.age, row.need, row.locality, row.setting].join("\t") },
        )
        .chain((counts) =>
          fc.record({
            counts: fc.constant(counts),
            settings: fc.constant(
              settings.map((code) => ({ code, label, class: "special", capped: "yes", unit_cost: 0.5 })),
            ),
            localities: fc.constant(localities.map((code) => ({ code, label, point: "-1.5, 52" }))),
            priors: fc
              .array(
                fc.record({
                  value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
                  date: fc.constant("2020-01-16"),
                  source: trickyText,
                }),
                { maxLength: 3 },
              )
              .map((rows) => rows.map((row, r) => ({ ...row, name: `value_${r}` }))),
          }),
        ),
    );
  await fc.assert(
    fc.asyncProperty(content, async (tables) => {
      await writeDataset(dir, { ...SMALL_CONTENT, tables });
      const reading = await readDataset(dir);
      if (!reading.ok) expect(reading.faults).toEqual([]);
      else
        for (const name of ["counts", "settings", "localities", "priors"] as const)
          expect(reading.dataset[name]).toEqual(tables[name]);
    }),
    { numRuns: 200 },
  );
});
