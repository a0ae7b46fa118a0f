export { explainDocument } from "./document.ts";
export type { Explained } from "./explained.ts";
export { explainFiles } from "./files.ts";
export type { ExplainOptions } from "./options.ts";
export { explainedOf, planExplained, prepareExplained } from "./prepare-explained.ts";
