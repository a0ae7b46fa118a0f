export { explainDocument } from "./document.ts";
export type { Explained } from "./explained.ts";
export { explainFiles } from "./files.ts";
export type { ExplainOptions } from "./options.ts";
export { select } from "./select.ts";
