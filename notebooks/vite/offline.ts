import type { Plugin } from "vite";
import { BUNDLED } from "./bundled.ts";

const CDN = /https:\/\/cdn\.jsdelivr\.net\/npm\/((?:@[\w.-]+\/)?[\w.-]+)(?:@[\w.-]+)?[^"'`\s]*/g;
const ELSEWHERE = /^(https:\/\/(?:esm\.sh|api\.observablehq\.com)\/.*|(?:jsr|observable):(?!runtime$|styles\/).*)$/;
const MISSING = "\0not-bundled:";

/**
 * Keeps notebooks from reaching for the internet. Notebook Kit turns `npm:` imports of cells, and some of its own, into addresses
 * of a network of servers; here they become libraries that come with the notebooks, or a module that says what is missing.
 */
export function offline(): Plugin {
  return {
    name: "offline",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("notebook-kit") && !id.includes("html-proxy")) return undefined;
      if (!code.includes("cdn.jsdelivr.net")) return undefined;
      return { code: code.replace(CDN, "npm:$1"), map: null };
    },
    async resolveId(source, importer) {
      const name = source.startsWith("npm:") ? source.slice("npm:".length) : ELSEWHERE.exec(source)?.[1];
      if (name === undefined) return undefined;
      if (BUNDLED.includes(name)) return this.resolve(name, importer, { skipSelf: true });
      return MISSING + name;
    },
    load(id) {
      if (!id.startsWith(MISSING)) return undefined;
      const name = id.slice(MISSING.length);
      const words = `${name} is not bundled with these notebooks, which fetch nothing from the internet.`;
      return `throw new Error(${JSON.stringify(words)});\nexport default undefined;\n`;
    },
  };
}
