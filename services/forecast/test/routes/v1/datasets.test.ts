import { buffer } from "node:stream/consumers";
import { readDatasetFiles } from "@sufficiency/io";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { filesOfDataset } from "../../../src/datasets/dataset-store.ts";
import { smallFiles } from "../../helpers/dataset-files.ts";
import { multipart } from "../../helpers/multipart.ts";
import { testService } from "../../helpers/test-service.ts";

const service = testService();

const post = (url: string, files: ReadonlyMap<string, Uint8Array>) =>
  service.app.inject({ method: "POST", url, ...multipart(files) });

async function zipped(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), `council/${name}`);
  zip.end();
  return new Map([["council.zip", await buffer(zip.outputStream)]]);
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

const changed = async (from: string, to: string) => {
  const files = await smallFiles();
  return files.set("counts.csv", Buffer.from(String(files.get("counts.csv")).replace(from, to)));
};

describe("a dataset", () => {
  test("is sent as files, kept with its hash, listed and looked at", async () => {
    const files = await smallFiles();
    const reading = await readDatasetFiles(files);
    const sent = await post("/v1/datasets", files);
    expect(sent.statusCode).toBe(201);
    const dataset = sent.json();
    expect(dataset).toMatchObject({ name: "small", title: "Small council", frozen: false });
    expect(dataset.hash).toBe(reading.ok && reading.dataset.hash);
    expect(dataset.id).toBe(`small-${dataset.hash.slice(0, 12)}`);
    expect(sent.headers.location).toBe(`/v1/datasets/${dataset.id}`);
    expect((await service.app.inject({ url: sent.headers.location as string })).json()).toEqual(dataset);
    expect((await service.app.inject({ url: "/v1/datasets" })).json()).toEqual({ datasets: [dataset] });
    expect(await filesOfDataset(service.pool, dataset.id)).toEqual(files);
  });

  test("is the same sent again, and as a zip", async () => {
    const first = await post("/v1/datasets", await smallFiles());
    const again = await post("/v1/datasets", await zipped(await smallFiles()));
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
  });

  test("that is wrong is refused with all its faults in the command line's words, and is not kept", async () => {
    const files = await changed(",19,", ",x,");
    files.set("localities.csv", Buffer.from("code;label\nA;a\n"));
    const refused = await post("/v1/datasets", files);
    expect(refused.statusCode).toBe(422);
    expect(refused.headers["content-type"]).toMatch(/^application\/problem\+json/);
    const { errors, faults } = refused.json();
    expect(errors.length).toBeGreaterThanOrEqual(2);
    expect(errors.join("\n")).toMatch(/counts\.csv, row 7, column count: "x" is a mark for a hidden or missing figure/);
    expect(faults).toContainEqual(expect.objectContaining({ file: "counts.csv", row: 7, column: "count", value: "x" }));
    expect((await service.app.inject({ url: "/v1/datasets" })).json().datasets).toHaveLength(1);
    const checked = await post("/v1/datasets/check", files);
    expect(checked.statusCode).toBe(200);
    expect(checked.json()).toEqual({ valid: false, errors, faults, warnings: [] });
  });

  test("can be checked and not kept", async () => {
    const checked = await post("/v1/datasets/check", await changed(",19,", ",18,"));
    expect(checked.json()).toMatchObject({ valid: true, errors: [], faults: [] });
    expect((await service.app.inject({ url: "/v1/datasets" })).json().datasets).toHaveLength(1);
  });

  test("can be deleted until it is frozen", async () => {
    const { id } = (await post("/v1/datasets", await changed(",19,", ",17,"))).json();
    const url = `/v1/datasets/${id}`;
    expect((await service.app.inject({ method: "DELETE", url })).statusCode).toBe(204);
    expect((await service.app.inject({ url })).statusCode).toBe(404);
    await post("/v1/datasets", await changed(",19,", ",17,"));
    expect((await service.app.inject({ method: "POST", url: `${url}/freeze` })).json().frozen).toBe(true);
    const refused = await service.app.inject({ method: "DELETE", url });
    expect(refused.statusCode).toBe(409);
    expect(refused.json().detail).toBe(`The dataset ${id} is frozen, so it is not deleted.`);
  });

  test("gives its files back as they were sent, once to who has them", async () => {
    const files = await smallFiles();
    const { id } = (await post("/v1/datasets", files)).json();
    const listed = (await service.app.inject({ url: `/v1/datasets/${id}/files` })).json().files;
    expect(listed).toEqual([...files].map(([name, { length }]) => ({ name, bytes: length })).sort(byName));
    for (const [name, bytes] of files) {
      const { rawPayload, headers } = await service.app.inject({ url: `/v1/datasets/${id}/files/${name}` });
      expect(rawPayload.equals(bytes)).toBe(true);
      expect(headers["content-type"]).toMatch(name.endsWith(".csv") ? /^text\/csv/ : /^application\/json/);
      const again = { url: `/v1/datasets/${id}/files/${name}`, headers: { "if-none-match": headers.etag } };
      expect((await service.app.inject(again)).statusCode).toBe(304);
    }
    for (const path of [`${id}/files/other.csv`, "nowhere/files/counts.csv", "nowhere/files"]) {
      expect((await service.app.inject({ url: `/v1/datasets/${path}` })).statusCode).toBe(404);
    }
  });

  test("with rubbish for a zip, or with nothing, is refused", async () => {
    const rubbish = await post(
      "/v1/datasets",
      new Map([["a.zip", Buffer.from("PK rubbish that goes on and on and on")]]),
    );
    expect(rubbish.statusCode).toBe(422);
    expect(rubbish.json().errors[0]).toMatch(/^a\.zip: is no zip that can be opened/);
    expect((await post("/v1/datasets", new Map())).statusCode).toBe(400);
    const json = await service.app.inject({ method: "POST", url: "/v1/datasets", payload: { a: 1 } });
    expect(json.statusCode).toBe(415);
  });
});
