import { createWriteStream } from "node:fs";
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
