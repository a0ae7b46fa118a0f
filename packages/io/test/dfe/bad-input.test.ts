import { execFileSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { importDfe } from "../../src/dfe/import-dfe.ts";
import { temporaryFolder } from "../helpers.ts";
import { folderOf, RELEASE_2022 } from "./releases.ts";

const AGES = RELEASE_2022["sen2_age_caseload.csv"];

async function faultsOf(path: string) {
  const reading = await importDfe({ path, la: "all" });
  if (reading.ok) throw new Error("should be refused");
  return reading.faults;
}

async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const path = join(await temporaryFolder(), "release.zip");
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

test("a zip is read like a folder", async () => {
  const path = await zipOf({ "data/sen2_age_caseload.csv": AGES, "data-guidance/data-guidance.txt": "words" });
  const reading = await importDfe({ path, la: "Northtown" });
  expect(reading.ok && reading.files.map(({ name }) => name)).toEqual(["release.zip/data/sen2_age_caseload.csv"]);
});

test("a zip bomb is refused before it is unpacked", async () => {
  const path = await zipOf({ "caseload.csv": Buffer.alloc(20_000_000, "0") });
  expect(await faultsOf(path)).toMatchObject([
    { code: "zip_bomb", file: "release.zip/caseload.csv", problem: "would grow from 1 MB to 20 MB when unpacked" },
  ]);
});

test("files are known by their columns, not their names", async () => {
  const reading = await importDfe({ path: await folderOf({ "x.csv": AGES, "notes.csv": "a,b\n1,2\n" }), la: "all" });
  expect(reading.ok && reading.files.map(({ name, used }) => [name, used])).toEqual([
    ["notes.csv", false],
    ["x.csv", true],
  ]);
});

test("blank rows are passed over", async () => {
  const reading = await importDfe({
    path: await folderOf({ "x.csv": AGES.replaceAll("\n", "\r\n,,,\r\n\r\n") }),
    la: "all",
  });
  expect(reading.ok).toBe(true);
});

test.each([
  ["no such path", "no/such/path", [{ code: "no_such_path" }]],
  ["no known file", { "a.csv": "a,b\n1,2\n" }, [{ code: "nothing_known" }]],
  ["no zip", { "a.zip": "hello" }, [{ code: "bad_zip", file: "a.zip" }]],
  ["not text", { "a.csv": "a\0b,c\n" }, [{ code: "not_text", row: 1 }]],
  ["a line without end", { "a.csv": "a,".repeat(600_000) }, [{ code: "long_line", row: 1 }]],
  ["an open quotation mark", { "a.csv": `${AGES}"2022,x\n` }, [{ code: "broken_quotes" }]],
  ["only a header", { "a.csv": `${AGES.split("\n")[0]}\n` }, [{ code: "no_rows" }]],
])("%s is told", async (_, files, faults) => {
  expect(await faultsOf(typeof files === "string" ? files : await folderOf(files))).toMatchObject(faults);
});

test("wrong cells are all told, with file, row, column and value", async () => {
  const lines = AGES.split("\n");
  lines[1] = lines[1].replace(/,\d+,1$/, ",1 234,1");
  lines[2] = lines[2].replace(/^2019/, "2019/20");
  lines[3] = `${lines[3]},9`;
  lines.push(lines[4].replace(/,\d+,1$/, ",5,1"), "");
  const faults = await faultsOf(await folderOf({ "ages.csv": lines.join("\n") }));
  expect(faults).toMatchObject([
    { code: "not_a_figure", file: "ages.csv", row: 2, column: "total_all", value: "1 234" },
    { code: "wrong_time", file: "ages.csv", row: 3, column: "time_period", value: "2019/20" },
    { code: "cell_count", file: "ages.csv", row: 4 },
    { code: "two_figures", file: "ages.csv", column: "total_all", value: "5" },
  ]);
});

test("a file of 2 GB is refused before it is read, as a release and beside one", async () => {
  const folder = await folderOf({ "x.csv": AGES, "people.csv": "" });
  await truncate(join(folder, "people.csv"), 2e9);
  const tooBig = { code: "too_big", problem: "holds 2000 MB" };
  expect(await faultsOf(folder)).toMatchObject([{ ...tooBig, file: "people.csv" }]);
  const path = join(folder, "x.csv");
  const reading = await importDfe({ path, la: "Northtown", population: join(folder, "people.csv") });
  expect(reading).toMatchObject({ ok: false, faults: expect.arrayContaining([expect.objectContaining(tooBig)]) });
});

test("a folder named as a file is passed over", async () => {
  const folder = await folderOf({ "a.csv": AGES });
  await mkdir(join(folder, "x.csv"));
  await mkdir(join(folder, "y.zip"));
  expect((await importDfe({ path: folder, la: "all" })).ok).toBe(true);
});

test.skipIf(process.platform === "win32")("a pipe is refused, not waited for", async () => {
  const pipe = join(await temporaryFolder(), "x.csv");
  execFileSync("mkfifo", [pipe]);
  expect(await faultsOf(pipe)).toMatchObject([{ code: "not_a_file" }]);
  const path = await folderOf({ "a.csv": AGES });
  expect(await importDfe({ path, la: "Northtown", localities: pipe })).toMatchObject({ ok: false });
});

test("a zip whose entries lead out of it is refused; nothing is ever unpacked to a disk", async () => {
  const path = await zipOf({ "aa/evil.csv": AGES });
  const bytes = await readFile(path);
  await writeFile(path, Buffer.from(bytes.toString("latin1").replaceAll("aa/evil", "../evil"), "latin1"));
  expect(await faultsOf(path)).toMatchObject([
    { code: "bad_zip", problem: expect.stringContaining("invalid relative path: ../evil.csv") },
  ]);
});

test("a zip cut short, and a zip of zips, are told", async () => {
  const whole = await readFile(await zipOf({ "a.csv": AGES }));
  expect(await faultsOf(await folderOf({ "a.zip": whole.subarray(0, 500) }))).toMatchObject([{ code: "bad_zip" }]);
  expect(await faultsOf(await zipOf({ "inner.zip": whole }))).toMatchObject([{ code: "nothing_known" }]);
});

test("a zip of too many files is refused", async () => {
  const files = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.csv`, "a\n"]));
  expect(await faultsOf(await zipOf(files))).toMatchObject([{ code: "too_many_files", file: "release.zip" }]);
});

test("a header of 100,000 columns is no release; a million are a line without end", async () => {
  const columns = (number: number) => `${Array.from({ length: number }, (_, i) => `c${i}`).join(",")}\n`;
  expect(await faultsOf(await folderOf({ "a.csv": columns(100_000) }))).toMatchObject([{ code: "nothing_known" }]);
  expect(await faultsOf(await folderOf({ "a.csv": columns(1_000_000) }))).toMatchObject([{ code: "long_line" }]);
});

test("every symbol for a figure that is not known is taken as not known", async () => {
  const symbols = ["x", "z", "c", "low", ":"];
  const lines = AGES.split("\n").map((line, i) =>
    /,Under 5,/.test(line) ? line.replace(/,\d+,1$/, `,${symbols[i % 5]},1`) : line,
  );
  expect(lines.join("\n")).toMatch(/,low,1/);
  expect((await importDfe({ path: await folderOf({ "a.csv": lines.join("\n") }), la: "all" })).ok).toBe(true);
});

test("a council that is not there: the nearest are told", async () => {
  const reading = await importDfe({ path: await folderOf({ "a.csv": AGES }), la: "Northshir" });
  expect(reading).toMatchObject({
    ok: false,
    faults: [
      {
        problem: "is the name or code of no council in the files",
        expected: expect.stringMatching(/nearest are Northshire/),
      },
    ],
  });
});

test("more faults than can be listed are said to be more", async () => {
  const lines = AGES.split("\n").slice(0, 1);
  for (let i = 0; i < 1001; i++) lines.push(AGES.split("\n")[1].replace(/,\d+,1$/, `,n${i},1`));
  const faults = await faultsOf(await folderOf({ "a.csv": `${lines.join("\n")}\n` }));
  expect(faults.at(-1)).toMatchObject({
    code: "too_many_faults",
    problem: "there are more faults than the 1000 shown",
  });
});
