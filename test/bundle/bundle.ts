import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles a module of this folder's parent and all that it imports into one script for a browser. What the module exports
 * is then the global `bundled`. Fails where anything imported needs Node.
 */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "bundled",
    target: "es2023",
    conditions: ["@sufficiency/source"],
    logLevel: "silent",
  });
  return outputFiles[0].text;
}
