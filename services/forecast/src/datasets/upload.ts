import { buffer } from "node:stream/consumers";
import { unzipDataset } from "@sufficiency/io";
import type { FastifyRequest } from "fastify";
import { faultsProblem, Problem } from "../problems/problem.ts";
import type { Files } from "../work/dataset-of.ts";

/** Of all files of an upload together, packed. */
const MOST_BYTES = 100e6;

/** The files of an upload, by path: each a file of its own, or one zip of them all. Nothing is written to disk. */
export async function uploadedFiles(request: FastifyRequest): Promise<Files> {
  if (!request.isMultipart()) {
    throw new Problem(415, "A dataset is sent as multipart/form-data: its files, or one zip of them.");
  }
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  for await (const part of request.files({ preservePath: true })) {
    const content = await buffer(part.file);
    if (part.file.truncated) throw new Problem(413, `${part.filename} is larger than a file of a dataset may be.`);
    bytes += content.length;
    if (bytes > MOST_BYTES) throw new Problem(413, `The files are more than ${MOST_BYTES / 1e6} MB together.`);
    if (files.has(part.filename)) throw new Problem(400, `${part.filename} is sent twice.`);
    files.set(part.filename, content);
  }
  if (files.size === 0)
    throw new Problem(400, "There is no file in the request; give the dataset's files, or one zip.");
  const [name, content] = [...files][0];
  return files.size === 1 && isZip(content) ? unzipped(name, content) : files;
}

async function unzipped(name: string, content: Uint8Array): Promise<Files> {
  const unzipped = await unzipDataset(name, content);
  if (!unzipped.ok) throw faultsProblem(unzipped.faults);
  return unzipped.value;
}

function isZip(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b;
}
