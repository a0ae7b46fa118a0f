import type { Streams } from "../../src/streams.ts";

/** Streams that keep what is written to them. */
export function captured(): Streams & { readonly text: { stdout: string; stderr: string } } {
  const text = { stdout: "", stderr: "" };
  const keep = (name: "stdout" | "stderr") => ({
    write: (part: string) => {
      text[name] += part;
    },
  });
  return { text, stdout: keep("stdout"), stderr: keep("stderr") };
}
