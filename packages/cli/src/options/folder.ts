import { InvalidArgumentError } from "commander";

/** Reads an option that names a folder. */
export function folderName(text: string): string {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("Give the name of a folder: a new one, an empty one or an earlier run's.");
}
