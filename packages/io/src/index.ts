// datasets

// results
export { type Cell, csvText } from "./csv/csv-text.ts";
export { type DatasetReading, readDataset } from "./dataset/read-dataset.ts";
export { type DatasetContent, writeDataset } from "./dataset/write-dataset.ts";
export { writeOutput } from "./output/write-output.ts";

// errors
export { Refusal } from "./refusal.ts";
