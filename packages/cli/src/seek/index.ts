export type { SeekOptions } from "./options.ts";
export { type Measured, prepareSeek, type Seeking } from "./prepare-seek.ts";
export { type SoughtSize, seekWords } from "./words.ts";
