import { join } from "node:path";
import type { CsvFile } from "../dfe/csv-file.ts";
import type { ImportLog } from "../dfe/import-faults.ts";
import { openFiles } from "../dfe/open-files.ts";

/** The files of the input, each with the columns that it must have. */
export const INPUT_COLUMNS = {
  "transitions.csv": [
    "calendar-year",
    "setting-1",
    "need-1",
    "academic-year-1",
    "setting-2",
    "need-2",
    "academic-year-2",
  ],
  "population.csv": ["calendar-year", "academic-year", "population"],
  "costs.csv": ["need", "setting", "cost"],
  "valid-states.csv": ["setting", "min-academic-year", "max-academic-year", "needs"],
} as const;

export type InputName = keyof typeof INPUT_COLUMNS;

const REQUIRED: readonly InputName[] = ["transitions.csv", "population.csv"];

/** The files of the input within a folder or zip, by name; capitals and underscores do no harm. Faults go to the log. */
export async function findFiles(path: string, log: ImportLog): Promise<Map<InputName, CsvFile>> {
  const before = log.faults().length;
  const opened = await openFiles(path, log);
  const found = new Map<InputName, CsvFile>();
  for (const file of opened) {
    const name = (Object.keys(INPUT_COLUMNS) as InputName[]).find((each) => each === plainName(file.name));
    const earlier = name && found.get(name);
    if (earlier) log.add("second_file", { file: file.name }, { earlier: earlier.name });
    else if (name) found.set(name, file);
  }
  if (log.faults().length > before) return found;
  for (const name of REQUIRED) {
    if (!found.has(name))
      log.add("file_not_there", { file: join(path, name) }, { columns: INPUT_COLUMNS[name].join(", ") });
  }
  return found;
}

function plainName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? "").toLowerCase().replace(/[\s_]+/g, "-");
}
