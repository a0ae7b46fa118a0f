/** Is told the exit code of the command that was run. */
export type Done = (code: number) => void;

/** What the argument `dir` of most commands is. */
export const DIR_MEANING = "folder of the dataset: datapackage.json and its CSV tables";
