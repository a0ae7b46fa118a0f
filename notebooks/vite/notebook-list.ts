import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a list of notebooks says of one. */
export interface ListedNotebook {
  /** File name, such as sufficiency.html. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Place in the list; none where it is not listed. */
  readonly order: number | undefined;
}

/** The notebooks of a folder, each a file `NAME.html`, in the order in which they are to be read. */
export function notebooksIn(folder: string): ListedNotebook[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".html") && file !== "shell.html")
    .map((file) => listed(file, readFileSync(join(folder, file), "utf8")))
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.file.localeCompare(b.file));
}

function listed(file: string, text: string): ListedNotebook {
  const title = /<title>([^<]*)<\/title>/.exec(text)?.[1].trim();
  if (!title) throw new Error(`${file} has no <title>.`);
  const order = metaOf(text, "order");
  return { file, title, description: metaOf(text, "description") ?? "", order: order ? Number(order) : undefined };
}

function metaOf(text: string, name: string): string | undefined {
  return new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(text)?.[1];
}
