export type { Compared } from "./compared.ts";
export { compareFiles, compareTables } from "./files.ts";
export type { CompareOptions } from "./options.ts";
export { groupingsToCompare, prepareCompared, repeatedName } from "./prepare-compared.ts";
export { compareWords } from "./words.ts";
