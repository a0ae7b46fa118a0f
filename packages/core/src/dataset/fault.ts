/**
 * Something wrong with an input, or odd about it, said so that its owner can mend it: where it stands, what stands
 * there, and what would be right.
 */
export interface Fault {
  /** Name of the fault in the registry, e.g. `fraction`. */
  readonly code: string;
  /** File within the dataset folder. */
  readonly file: string;
  /** Row as a spreadsheet numbers it: the header is row 1. Absent where the fault is of the whole file. */
  readonly row?: number;
  readonly column?: string;
  /** Place within a JSON file, as `levers[2].size`. */
  readonly path?: string;
  /** The offending value as it stands in the file. */
  readonly value?: string;
  /** What is wrong, in plain words. */
  readonly problem: string;
  /** What would be right. */
  readonly expected: string;
  /** Further rows of the file with this very fault. */
  readonly moreRows?: number;
}
