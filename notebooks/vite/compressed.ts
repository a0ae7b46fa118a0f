import { brotliCompressSync, constants } from "node:zlib";
import type { Plugin } from "vite";

/** Writes each script and stylesheet also as NAME.br, which the service sends where a browser takes it. */
export function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!/\.(js|css)$/.test(file.fileName)) continue;
          const source = Buffer.from(file.type === "chunk" ? file.code : file.source);
          const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
          this.emitFile({
            type: "asset",
            fileName: `${file.fileName}.br`,
            source: brotliCompressSync(source, { params }),
          });
        }
      },
    },
  };
}
