/** Columns of an ordinary terminal, and of a page. */
const WIDTH = 80;

/** Breaks text into lines of `width` columns (80 where not given); lines after the first are set in by `indent` spaces. */
export function wrap(text: string, indent = 0, width = WIDTH): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1];
    if (line.trim() === "") lines[lines.length - 1] = `${line}${word}`;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(" ".repeat(indent) + word);
  }
  return lines.join("\n");
}

/** A list, one entry a bullet. */
export function bullets(entries: readonly string[]): string {
  return entries.map((entry) => wrap(`- ${entry}`, 2)).join("\n");
}
