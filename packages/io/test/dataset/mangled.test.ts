import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { faultText, TABLES, type TableName, warningsOf } from "@sufficiency/core";
import { type DatasetReading, readDataset } from "@sufficiency/io";
import fc from "fast-check";
import { expect, test } from "vitest";
import { smallDatasetFolder } from "../helpers.ts";

type Mangle = (bytes: Buffer) => Uint8Array;

const FILES = ["datapackage.json", ...TABLES.map((schema) => `${schema.name}.csv`)];

/** Values of cells that no number may have. */
const BAD_NUMBERS = [
  "-3",
  "2.5",
  '"1,234"',
  "12-Nov",
  "11/12/2020",
  "1.2E+03",
  "#REF!",
  "c",
  " 5",
  "five",
  "NaN",
  "00",
];

const anyFraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const truncated = anyFraction.map<Mangle>((at) => (bytes) => bytes.subarray(0, Math.floor(at * bytes.length)));
const someBytesChanged = fc
  .array(fc.tuple(anyFraction, fc.nat(255)), { minLength: 1, maxLength: 4 })
  .map<Mangle>((changes) => (bytes) => {
    const mangled = Buffer.from(bytes);
    for (const [at, byte] of changes) mangled[Math.floor(at * mangled.length)] = byte;
    return mangled;
  });
const bytesInserted = fc
  .tuple(anyFraction, fc.uint8Array({ minLength: 1, maxLength: 8 }))
  .map<Mangle>(([at, extra]) => (bytes) => {
    const cut = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, cut), extra, bytes.subarray(cut)]);
  });
const randomBytes = fc.uint8Array({ maxLength: 300 }).map<Mangle>((bytes) => () => bytes);
const wholeFile = fc.constantFrom<Mangle>(
  (bytes) => Buffer.from(bytes.toString().replaceAll(",", ";")),
  (bytes) => Buffer.from(bytes.toString().replaceAll(",", "\t")),
  (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  (bytes) => Buffer.from(bytes.toString(), "utf16le"),
  (bytes) => Buffer.from(bytes.toString().replaceAll("a", "à"), "latin1"),
);
const lines =
  (change: (lines: string[]) => string[]): Mangle =>
  (bytes) =>
    Buffer.from(`${change(bytes.toString().trimEnd().split("\n")).join("\n")}\n`);
const oneCell = fc
  .tuple(
    anyFraction,
    anyFraction,
    fc.oneof(fc.constantFrom(...BAD_NUMBERS, "", "nowhere", "=1+1"), fc.string({ unit: "binary" })),
  )
  .map<Mangle>(([row, column, value]) =>
    lines((all) => {
      const at = Math.floor(row * all.length);
      const cells = all[at].split(",");
      return all.with(at, cells.with(Math.floor(column * cells.length), value).join(","));
    }),
  );
const oneLine = fc.tuple(anyFraction, fc.constantFrom("repeat", "remove", "empty")).map<Mangle>(([row, what]) =>
  lines((all) => {
    const at = Math.floor(row * all.length);
    const line = { repeat: [all[at], all[at]], remove: [], empty: ["", all[at]] }[what] ?? [];
    return all.toSpliced(at, 1, ...line);
  }),
);
const oneColumn = fc.tuple(anyFraction, fc.constantFrom("repeat", "remove")).map<Mangle>(([column, what]) =>
  lines((all) =>
    all.map((line) => {
      const cells = line.split(",");
      const at = Math.floor(column * cells.length);
      return cells.toSpliced(at, 1, ...(what === "repeat" ? [cells[at], cells[at]] : [])).join(",");
    }),
  ),
);

const anyMangle = fc.oneof(
  truncated,
  someBytesChanged,
  bytesInserted,
  randomBytes,
  wholeFile,
  oneCell,
  oneLine,
  oneColumn,
);

function expectWords(reading: DatasetReading): void {
  if (reading.ok) {
    for (const warning of warningsOf(reading.dataset)) expect(faultText(warning)).toMatch(/^[^\n]+\.$/);
    return;
  }
  expect(reading.faults.length).toBeGreaterThan(0);
  for (const fault of reading.faults) {
    expect(FILES).toContain(fault.file);
    expect(`${fault.problem}; ${fault.expected}`).not.toMatch(/undefined|\bat .*:\d+:\d+|\[object|\{\w+\}|;\s*$/);
    expect(faultText(fault)).toMatch(/^[^\n\r]+\.$/);
  }
}

async function readMangled(dir: string, file: string, whole: Buffer, mangle: Mangle): Promise<DatasetReading> {
  await writeFile(join(dir, file), mangle(whole));
  try {
    return await readDataset(dir);
  } finally {
    await writeFile(join(dir, file), whole);
  }
}

test("a mangled file is refused in words, or the dataset is still valid; nothing is thrown", async () => {
  const dir = await smallDatasetFolder();
  const whole = new Map(await Promise.all(FILES.map(async (file) => [file, await readFile(join(dir, file))] as const)));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FILES), anyMangle, async (file, mangle) => {
      expectWords(await readMangled(dir, file, whole.get(file) as Buffer, mangle));
    }),
    { numRuns: 3000 },
  );
  expect((await readDataset(dir)).ok).toBe(true);
});

test("a bad number is refused with its file, row, column and value, wherever it stands", async () => {
  const dir = await smallDatasetFolder();
  const anyNumberColumn = fc.constantFrom(
    ...TABLES.flatMap((schema) =>
      schema.fields
        .filter((field) => field.type === "integer")
        .map((field) => ({ table: schema.name as TableName, column: field.name as string })),
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      anyNumberColumn,
      anyFraction,
      fc.constantFrom(...BAD_NUMBERS.slice(1)),
      async ({ table, column }, at, value) => {
        const file = `${table}.csv`;
        const whole = await readFile(join(dir, file));
        const [header, ...rows] = whole.toString().trimEnd().split("\n");
        const row = Math.floor(at * rows.length);
        const cells = rows[row].split(",").with(header.split(",").indexOf(column), value);
        const mangle = lines((all) => all.with(row + 1, cells.join(",")));
        const reading = await readMangled(dir, file, whole, mangle);
        const place = { file, row: row + 2, column, value: value.replaceAll('"', "") };
        expect(reading).toMatchObject({ ok: false });
        expect(reading.ok || reading.faults).toContainEqual(expect.objectContaining(place));
      },
    ),
    { numRuns: 500 },
  );
});

test("every table is refused whole when its separator, encoding or form is another, or a row is repeated", async () => {
  const dir = await smallDatasetFolder();
  for (const file of FILES.slice(1)) {
    const whole = await readFile(join(dir, file));
    for (const [mangle] of [
      fc.sample(wholeFile, 1),
      [lines((all) => [...all, all[1]])],
      [lines((all) => all.slice(0, 1))],
    ]) {
      expect(await readMangled(dir, file, whole, mangle)).toMatchObject({ ok: false, faults: [{ file }] });
    }
  }
});
