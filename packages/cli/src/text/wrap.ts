const WIDTH = 100;

/** Breaks text into lines of at most 100 columns; lines after the first are set in by `indent` spaces. */
export function wrap(text: string, indent = 0): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1];
    if (line.trim() === "") lines[lines.length - 1] = `${line}${word}`;
    else if (line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(" ".repeat(indent) + word);
  }
  return lines.join("\n");
}

/** A list, one entry a bullet. */
export function bullets(entries: readonly string[]): string {
  return entries.map((entry) => wrap(`- ${entry}`, 2)).join("\n");
}
