/** A request's body and headers that send files as a form does. */
export function multipart(files: ReadonlyMap<string, Uint8Array>): {
  payload: Buffer;
  headers: Record<string, string>;
} {
  const boundary = "a-line-between-files";
  const parts = [...files].flatMap(([name, bytes]) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`,
    ),
    bytes,
    Buffer.from("\r\n"),
  ]);
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}
