import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { observable } from "@observablehq/notebook-kit/vite";
import { defaultClientConditions, defineConfig } from "vite";
import { compressed } from "./vite/compressed.ts";
import { inShell, notebookCards } from "./vite/in-shell.ts";
import { notebooksIn } from "./vite/notebook-list.ts";
import { offline } from "./vite/offline.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const kit = fileURLToPath(new URL("..", import.meta.resolve("@observablehq/notebook-kit")));
const service = process.env.SUFFICIENCY_SERVICE ?? "http://127.0.0.1:8080";

export default defineConfig({
  root: folder,
  base: "/notebooks/",
  appType: "mpa",
  plugins: [
    offline(),
    compressed(),
    observable({
      template: join(folder, "shell.html"),
      transformTemplate: (shell, { filename }) => inShell(shell, notebooksIn(folder), basename(filename)),
      transformNotebook: (notebook) => ({
        ...notebook,
        cells: notebook.cells.map((cell) => ({
          ...cell,
          pinned: false,
          value: cell.value.replace("{{notebooks}}", () => notebookCards(notebooksIn(folder))),
        })),
      }),
    }),
  ],
  resolve: {
    conditions: ["@sufficiency/source", ...defaultClientConditions],
    alias: [
      { find: /^\.\/recommendedLibraries\.js$/, replacement: join(folder, "vite/libraries.ts") },
      { find: /^\.\/sampleDatasets\.js$/, replacement: join(folder, "vite/no-samples.ts") },
      { find: /^observable:styles\/.*$/, replacement: join(folder, "src/look/none.css") },
      {
        find: /^(observable:runtime|@observablehq\/notebook-kit\/runtime)$/,
        replacement: join(kit, "src/runtime/index.js"),
      },
    ],
  },
  optimizeDeps: {
    // Cells are not looked through for libraries, but what they import is: else a page is loaded again when one is met.
    entries: ["src/**/*.ts"],
    exclude: ["observable:runtime", "@observablehq/notebook-kit"],
    include: ["@observablehq/plot", "@observablehq/inputs", "htl"],
  },
  server: { host: "127.0.0.1", port: 8081, proxy: { "/v1": service, "/docs": service, "/openapi.json": service } },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    // The other minifier refuses a media query of GOV.UK Frontend that is meant for old browsers.
    cssMinify: "esbuild",
    modulePreload: { polyfill: false },
    rolldownOptions: { input: notebooksIn(folder).map(({ file }) => join(folder, file)) },
  },
});
