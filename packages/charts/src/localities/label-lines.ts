import { textWidth, wrapText } from "../frame/svg-text.ts";

/** Breaks a name into lines of a width in pixels; a word that is longer is broken by a hyphen, since there is no more room. */
export function labelLines(name: string, fontSize: number, width: number): string[] {
  return wrapText(
    name
      .split(/\s+/)
      .flatMap((word) => brokenWord(word, fontSize, width))
      .join(" "),
    fontSize,
    width,
  );
}

function brokenWord(word: string, fontSize: number, width: number): string[] {
  if (textWidth(word, fontSize) <= width || word.length <= 4) return [word];
  let end = word.length - 2;
  while (end > 2 && textWidth(`${word.slice(0, end)}-`, fontSize) > width) end--;
  return [`${word.slice(0, end)}-`, ...brokenWord(word.slice(end), fontSize, width)];
}
