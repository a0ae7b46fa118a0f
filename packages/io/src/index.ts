export { type Cell, csvText } from "./csv/csv-text.ts";
export { datasetFolders } from "./dataset/dataset-folders.ts";
export { type DatasetReading, readDataset } from "./dataset/read-dataset.ts";
export { readDatasetFiles } from "./dataset/read-files.ts";
export { unzipDataset } from "./dataset/unzip-dataset.ts";
export { checkDatasetFolder, type DatasetContent, writeDataset } from "./dataset/write-dataset.ts";
export { type ImportedCouncil, type ImportReading, type ImportRequest, importDfe } from "./dfe/import-dfe.ts";
export type { FileFound } from "./dfe/read-releases.ts";
export { checkOutput, writeOutput } from "./output/write-output.ts";
export { Refusal } from "./refusal.ts";
export { resultsCsv } from "./results/results-csv.ts";
export { resultsJson } from "./results/results-json.ts";
export { readTextFile } from "./scenario/read-text-file.ts";
export {
  type ImportedTransitions,
  importTransitions,
  type TransitionsReading,
} from "./transitions/import-transitions.ts";
