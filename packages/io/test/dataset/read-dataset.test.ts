import { execFileSync } from "node:child_process";
import { mkdir, readFile, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { faultText } from "@sufficiency/core";
import { readDataset } from "@sufficiency/io";
import { describe, expect, test } from "vitest";
import { SMALL_ROWS } from "../../../core/test/dataset/small-rows.ts";
import { smallDatasetFolder, temporaryFolder } from "../helpers.ts";

async function faultsOf(dir: string): Promise<string[]> {
  const reading = await readDataset(dir);
  return reading.ok ? [] : reading.faults.map(faultText);
}

/** The small dataset with one file rewritten. */
async function withFile(file: string, change: (text: string) => string | Uint8Array): Promise<string> {
  const dir = await smallDatasetFolder();
  await writeFile(join(dir, file), change(await readFile(join(dir, file), "utf8")));
  return dir;
}

test("a valid dataset is read, without warnings", async () => {
  const reading = await readDataset(await smallDatasetFolder());
  if (!reading.ok) throw new Error(reading.faults.map(faultText).join("\n"));
  expect(reading.warnings).toEqual([]);
  expect(reading.dataset).toMatchObject({ name: "small", title: "Small council", ...SMALL_ROWS });
  expect(reading.dataset.hash).toMatch(/^[0-9a-f]{64}$/);
});

test("the hash is of the tables, not of where the folder is or what it is called", async () => {
  const hashOf = async (dir: string) => {
    const reading = await readDataset(dir);
    return reading.ok ? reading.dataset.hash : "";
  };
  const hash = await hashOf(await smallDatasetFolder());
  expect(await hashOf(await smallDatasetFolder())).toBe(hash);
  expect(await hashOf(await withFile("datapackage.json", (text) => text.replace("Small council", "Other")))).toBe(hash);
  expect(await hashOf(await withFile("counts.csv", (text) => text.replace(",19,", ",18,")))).not.toBe(hash);
});

test("a table may have another path within the folder", async () => {
  const dir = await withFile("datapackage.json", (text) =>
    text.replace('"path": "counts.csv"', '"path": "data/c.csv"'),
  );
  await mkdir(join(dir, "data"));
  await rename(join(dir, "counts.csv"), join(dir, "data/c.csv"));
  expect(await faultsOf(dir)).toEqual([]);
  await writeFile(join(dir, "data/c.csv"), (await readFile(join(dir, "data/c.csv"), "utf8")).replace(",19,", ",x,"));
  expect((await faultsOf(dir))[0]).toMatch(
    /^data\/c\.csv, row 7, column count: "x" is a mark for a hidden or missing figure/,
  );
});

test("CRLF and CR line ends are taken as well", async () => {
  expect(await faultsOf(await withFile("counts.csv", (text) => text.replaceAll("\n", "\r\n")))).toEqual([]);
  expect(await faultsOf(await withFile("counts.csv", (text) => text.replaceAll("\n", "\r")))).toEqual([]);
});

test("a file that does not end with a line end, and one that is not listed, are warnings", async () => {
  const dir = await withFile("counts.csv", (text) => text.trimEnd());
  await writeFile(
    join(dir, "datapackage.json"),
    (await readFile(join(dir, "datapackage.json"), "utf8")).replace('"name": "unmet"', '"name": "unmet_old"'),
  );
  expect((await faultsOf(dir))[0]).toContain('"unmet_old" is not a table that a dataset has; give one of');
  const content = JSON.parse(await readFile(join(dir, "datapackage.json"), "utf8"));
  const resources = content.resources.filter((resource: { name: string }) => resource.name !== "unmet_old");
  await writeFile(join(dir, "datapackage.json"), JSON.stringify({ ...content, resources }));
  const reading = await readDataset(dir);
  expect(reading.ok && reading.warnings.map(faultText)).toEqual([
    "unmet.csv: the file lies in the folder but datapackage.json does not name it, so it is not read; add it to the resources, or take it away.",
    "counts.csv: the file does not end with a line end; check that its last row is whole, in case the file was cut short.",
  ]);
});

describe("files that are refused", () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const cases: [string, (text: string) => string | Uint8Array, string][] = [
    ["empty", () => "", "counts.csv: the file is empty"],
    ["blank", () => "\n\n", "counts.csv: the file is empty"],
    ["header only", (text) => text.slice(0, text.indexOf("\n") + 1), "counts.csv: the table has a header but no rows"],
    ["UTF-16", utf16, "counts.csv: the file is written in UTF-16"],
    ["UTF-16 without a mark", (text) => Buffer.from(text, "utf16le"), "counts.csv: the file is written in UTF-16"],
    ["byte-order mark", (text) => `\uFEFF${text}`, "counts.csv: the file begins with a byte-order mark"],
    [
      "Latin 1",
      (text) => Buffer.from(text.replace("special", "spécial"), "latin1"),
      'row 3: "sp\u{FFFD}cial" has a character that is not UTF-8',
    ],
    ["NUL", (text) => text.replace("special", "spe\0cial"), "counts.csv: has a NUL byte"],
    ["workbook", () => Buffer.from("PK\u0003\u0004xxxx", "latin1"), "counts.csv: the file is a spreadsheet workbook"],
    ["semicolons", (text) => text.replaceAll(",", ";"), "counts.csv, row 1: the columns are kept apart by semicolons"],
    ["tabs", (text) => text.replaceAll(",", "\t"), "counts.csv, row 1: the columns are kept apart by tabs"],
    ["open quote", (text) => text.replace("special", '"special'), "a quotation mark is opened and never closed"],
    ["stray quote", (text) => text.replace("special", '"spe"cial'), "has a quotation mark in the middle of a cell"],
    [
      "cut short",
      (text) => text.slice(0, -15),
      "counts.csv, row 7: the last row has only 5 of 7 cells, so the file was cut short",
    ],
    ["repeated row", (text) => text + text.split("\n")[1], "counts.csv, row 8: the row repeats row 2"],
  ];
  test.each(cases)("%s", async (_, change, words) => {
    const dir = await withFile("counts.csv", change);
    expect(await faultsOf(dir)).toEqual([expect.stringContaining(words)]);
  });

  test("a missing file, a folder in its place, a link that leads out, a file beyond all size", async () => {
    const dir = await smallDatasetFolder();
    const outside = await temporaryFolder();
    await writeFile(join(outside, "secret.csv"), "code,label,point\nnorth,North,\n");
    await rm(join(dir, "unmet.csv"));
    await rm(join(dir, "places.csv"));
    await mkdir(join(dir, "places.csv"));
    await rm(join(dir, "reference.csv"));
    await symlink(join(outside, "secret.csv"), join(dir, "reference.csv"));
    await truncate(join(dir, "priors.csv"), 201e6);
    expect(await faultsOf(dir)).toEqual([
      "places.csv: this is not a file; put a file of that name in its place.",
      "unmet.csv: the file is not in the dataset folder; put it there, or take its resource out of datapackage.json.",
      "reference.csv: leads out of the dataset folder; give a path within the folder, as counts.csv.",
      "priors.csv: the file holds 201 MB; give a file of at most 50 MB.",
    ]);
  });

  test("a million columns, two million lines, a package of endless resources: refused at once", async () => {
    const columns = await withFile(
      "counts.csv",
      () => `${Array.from({ length: 1e6 }, (_, i) => `c${i}`).join(",")}\n1\n`,
    );
    expect(await faultsOf(columns)).toContainEqual(
      "counts.csv, row 1: the header has 1000000 columns, so this is some other file; give the columns census_year, age, need, locality, setting, count, basis.",
    );
    const lines = await withFile("counts.csv", (text) => text + "\n".repeat(2e6));
    expect(await faultsOf(lines)).toEqual(["counts.csv: the file has 2,000,008 lines; give at most 2,000,000."]);
    const resources = Array.from({ length: 5000 }, (_, i) => ({ name: `table${i}`, path: "x" }));
    const many = await withFile("datapackage.json", () => JSON.stringify({ name: "small", resources }));
    expect((await faultsOf(many)).length).toBeLessThan(110);
  });

  test.skipIf(process.platform === "win32")("a pipe in place of a file is refused, not waited for", async () => {
    const dir = await smallDatasetFolder();
    await rm(join(dir, "places.csv"));
    execFileSync("mkfifo", [join(dir, "places.csv")]);
    expect(await faultsOf(dir)).toContainEqual(expect.stringContaining("places.csv: this is not a file"));
  });

  test("no folder, a file in its place, no datapackage.json", async () => {
    const dir = await temporaryFolder();
    expect(await faultsOf(join(dir, "none"))).toEqual([
      `${join(dir, "none")}: there is no such folder; give a folder that holds a datapackage.json.`.replace(
        /^(.{60}).*?: /,
        "$1…: ",
      ),
    ]);
    await writeFile(join(dir, "file"), "");
    expect((await faultsOf(join(dir, "file")))[0]).toContain("there is no such folder");
    expect((await faultsOf("a\0b"))[0]).toContain("there is no such folder");
    expect((await faultsOf(dir))[0]).toMatch(/^datapackage\.json: the file is not in the dataset folder/);
  });
});

describe("a datapackage.json that is refused", () => {
  const withPackage = (change: (content: { resources: { name: string; path: unknown }[] }) => unknown) =>
    withFile("datapackage.json", (text) => JSON.stringify(change(JSON.parse(text))));

  test("not JSON, not an object, no resources", async () => {
    expect((await faultsOf(await withFile("datapackage.json", (text) => text.slice(0, 100))))[0]).toMatch(
      /^datapackage\.json: the file is not JSON \(/,
    );
    expect((await faultsOf(await withPackage(() => [])))[0]).toContain("the file has no list of resources");
    expect((await faultsOf(await withPackage((content) => ({ ...content, resources: null }))))[0]).toContain(
      "no list of resources",
    );
  });

  test("a name that is none, a table missing, unknown or twice", async () => {
    const dir = await withPackage(({ resources, ...rest }) => ({
      ...rest,
      name: "../../etc",
      resources: [
        ...resources.filter(({ name }) => name !== "counts"),
        resources[0],
        { name: "count", path: "counts.csv" },
        null,
      ],
    }));
    expect((await faultsOf(dir)).map((text) => text.split(";")[0])).toEqual([
      'datapackage.json: "../../etc" is no name for a dataset',
      'datapackage.json: "settings" is named twice among the resources',
      'datapackage.json: "count" is not a table that a dataset has',
      'datapackage.json: "" is not a table that a dataset has',
      "datapackage.json: there is no resource counts",
    ]);
  });

  test.each([
    "../counts.csv",
    "/etc/passwd",
    "a/../../b.csv",
    "https://example.com/c.csv",
    "C:\\c.csv",
    "",
    ["a.csv", "b.csv"],
    5,
    null,
    "a\0b",
  ])("the path %j", async (path) => {
    const dir = await withPackage(({ resources, ...rest }) => ({
      ...rest,
      resources: resources.map((resource) => (resource.name === "unmet" ? { ...resource, path } : resource)),
    }));
    expect(await faultsOf(dir)).toEqual([
      expect.stringMatching(/^datapackage\.json: ".*" is no path to the table unmet; give one relative path/),
    ]);
  });

  test("properties that a dataset does not need are left alone", async () => {
    expect(await faultsOf(await withPackage((content) => ({ ...content, licenses: [], keywords: ["x"] })))).toEqual([]);
  });
});

test("faults of all files are told at once", async () => {
  const dir = await smallDatasetFolder();
  await writeFile(join(dir, "counts.csv"), (await readFile(join(dir, "counts.csv"), "utf8")).replace(",30,", ",-30,"));
  await writeFile(
    join(dir, "population.csv"),
    (await readFile(join(dir, "population.csv"), "utf8")).replace("north", "nroth"),
  );
  await writeFile(
    join(dir, "places.csv"),
    (await readFile(join(dir, "places.csv"), "utf8")).replace("2018/19", "2018/20"),
  );
  expect((await faultsOf(dir)).map((text) => text.split(";")[0])).toEqual([
    'counts.csv, row 2, column count: "-30" is negative',
    'population.csv, row 2, column locality: "nroth" is not in localities.csv',
    'places.csv, row 2, column academic_year: "2018/20" is no academic year: its two halves do not follow one another',
  ]);
});
