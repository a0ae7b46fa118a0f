import type { Cell, Notebook } from "./cells.ts";

const IMPORT = /^\s*import\s[^;]*?\sfrom\s+"[^"]+";$/gm;

/** What cells have without importing it; see also vite/libraries.ts. */
const KNOWN = `import type { html as htlHtml } from "htl";
declare const html: typeof htlHtml;
declare function view<Value>(element: HTMLElement & { value: Value }): Value;
declare function display<Value>(value: Value): Value;
declare const width: number;
declare const invalidation: Promise<void>;
`;

/**
 * A notebook as one TypeScript module, to check the types of its cells: imports first, then every cell that runs, in order.
 * Text cells with \${…} become templates.
 */
export function typedCells({ cells }: Notebook): string {
  const codes = cells.map(codeOf);
  const imports = codes.flatMap((code) => code.match(IMPORT) ?? []);
  const bodies = codes.map((code) => code.replace(IMPORT, ""));
  const known = imports.some((line) => /\bhtml\b.*"htl"/.test(line))
    ? KNOWN.replace(/^declare const html.*\n/m, "")
    : KNOWN;
  return [known, ...imports, ...bodies, "export {};", ""].join("\n");
}

function codeOf({ mode, value }: Cell): string {
  if (mode === "ts" || mode === "js") return value;
  if (mode === "html" && value.includes("${")) return `html\`${value}\`;`;
  return "";
}
